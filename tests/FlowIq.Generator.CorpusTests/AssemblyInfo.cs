// One document at a time: the largest alone fills a gigabyte while it is compiled.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
