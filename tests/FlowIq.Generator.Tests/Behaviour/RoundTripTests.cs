using System;
namespace FlowIq.Generator.Tests.Behaviour;

/// <summary>JSON that a document allows is read into its type and written back as it came.</summary>
public class RoundTripTests
{
    [Theory]
    [InlineData("unions", "Pet", """{"kind":"cat","indoor":true}""", "Cat")]
    [InlineData("unions", "Pet", """{"kind":"dog","breed":"pug"}""", "Dog")]
    [InlineData("unions", "Pet", """{"kind":"newt","wet":[1,2]}""", "Unknown")]
    [InlineData("unions", "Shape", """{"form":"circle","radius":1.5}""", "ShapeCircle")]
    [InlineData("unions", "Shape", """{"form":"square","side":2}""", "ShapeSquare")]
    [InlineData("unions", "Shape", """{"form":"star","points":5}""", "Unknown")]
    [InlineData("inheritance", "Event", """{"type":"opened","at":"2026-01-02T03:04:05Z","by":"me"}""", "OpenedEvent")]
    [InlineData("inheritance", "Event", """{"type":"closed","at":"2026-01-02T03:04:05+02:00","reason":"done"}""", "ClosedEvent")]
    [InlineData("inheritance", "Event", """{"type":"paused","at":"2026-01-02T03:04:05Z"}""", "Unknown")]
    [InlineData("dispatch", "Step", """{"wait":{"seconds":3}}""", "StepOption1")]
    [InlineData("dispatch", "Step", """{"send":{"text":"hi"}}""", "StepOption2")]
    [InlineData("dispatch", "Vehicle", """{"kind":"car","wheels":4,"doors":5}""", "Car")]
    [InlineData("dispatch", "Vehicle", """{"kind":"car"}""", "Car")]
    [InlineData("dispatch", "Vehicle", """{"kind":"tractor","load":2.5,"plough":true}""", "Tractor")]
    [InlineData("dispatch", "Vehicle", """{"kind":"boat","sails":2}""", "Unknown")]
    [InlineData("dispatch", "Versioned", """{"version":2,"title":"t"}""", "VersionedOption2")]
    [InlineData("dispatch", "Answer", """{"ok":false,"problem":"p"}""", "AnswerOption2")]
    [InlineData("swagger2-models", "Animal", """{"kind":"felis","name":null,"lives":8}""", "Cat")]
    [InlineData("swagger2-models", "Animal", """{"kind":"Dog","name":"Rex","good":true}""", "Dog")]
    public void A_case_is_told_apart(string feature, string type, string json, string expected)
    {
        object value = FeatureTypes.Read(feature, type, json);
        Assert.Equal(expected, value.GetType().Name);
        Assert.Equal(json, FeatureTypes.Write(value, feature, type));
    }

    [Theory]
    [InlineData("unions", "Target", """{"email":"a@b.c"}""")]
    [InlineData("unions", "Target", """{"phone":"+27"}""")]
    [InlineData("unions", "Setting", "\"text\"")]
    [InlineData("unions", "Setting", "9007199254740993")]
    [InlineData("unions", "Setting", """["a","b"]""")]
    [InlineData("unions", "Setting", """{"from":"tomorrow"}""")]
    [InlineData("unions", "Pet", """["not","a","pet"]""")]
    [InlineData("unions", "Holder", """{"pet":{"kind":"cat"},"target":{"phone":"1"},"setting":7}""")]
    [InlineData("recursion", "Node", """{"value":"a","next":{"value":"b"},"children":[{"value":"c","children":[]}]}""")]
    [InlineData("recursion", "Expression", """{"terms":[1,{"terms":[2.5]}]}""")]
    [InlineData("composition", "Article", """{"name":"n","created":"2026-02-28","words":3}""")]
    [InlineData("composition", "NamedArticle", """{"name":"n","created":"2026-02-28"}""")]
    [InlineData("collections", "Collections", """{"tags":[],"scores":{"a":1},"grid":[[1],[]],"byLanguage":{"en":{"hi":"hello"}},"freeForm":{"x":[null]}}""")]
    [InlineData("collections", "Open", """{"known":"k","a":1,"b":2.5}""")]
    [InlineData("presence", "Presence", """{"required":"r","requiredOrNull":null}""")]
    [InlineData("presence", "Presence", """{"required":"","requiredOrNull":"","optional":"o","optionalOrNull":null,"defaulted":10,"nullableItems":[1.5,null]}""")]
    [InlineData("enums", "Lamp", """{"colour":"dark-blue","level":9,"state":null,"mixed":1}""")]
    [InlineData("enums", "Lamp", """{"colour":"ultraviolet","level":77,"state":"broken","mixed":true}""")]
    [InlineData("enums", "Lamp", """{"colour":"","mixed":"auto"}""")]
    [InlineData("formats", "Formats", """{"int32":-2147483648,"int64":9223372036854775807,"integer":9007199254740993}""")]
    [InlineData("formats", "Formats", """{"double":1.7976931348623157E+308,"decimal":79228162514264337593543950335,"number":0.1}""")]
    [InlineData("formats", "Formats", """{"date":"2024-02-29","dateTime":"2026-01-02T03:04:05.1234567+05:30","time":"03:04:05","duration":"P1Y2M3DT4H5M6.5S"}""")]
    [InlineData("formats", "Formats", """{"uuid":"0f8fad5b-d9cb-469f-a165-70867728950e","uri":"/relative?x=%20y#z","email":"a@b.c"}""")]
    [InlineData("formats", "Formats", """{"byte":"AAEC/w==","base64url":"AAEC_w","unknownFormat":"978-3"}""")]
    [InlineData("formats", "Formats", """{"anything":{"a":[1,null,"x"]},"stringOrNumber":"12","orNull":null}""")]
    [InlineData("formats", "Formats", """{"anything":null,"stringOrNumber":12.5,"orNull":3}""")]
    [InlineData("names", "Thing", """{"class":"a","1st":"b","@type":"c","first-name":"d","first_name":"e","Equals":"f","EqualityContract":"g","thing":"h","":"i","größe":"j"}""")]
    [InlineData("dispatch", "Payment", """{"method":"card","number":"4"}""")]
    [InlineData("dispatch", "Payment", """{"method":"gift","code":"g"}""")]
    [InlineData("dispatch", "Payment", """{"code":"none"}""")]
    [InlineData("dispatch", "Filter", """{"not":{"not":["a",1.5,true]}}""")]
    [InlineData("dispatch", "Everything", """{"steps":[{"send":{}}],"filter":"x","size":"large","only":{"method":"card","number":"4"},"when":"2026-01-02","vehicle":{"kind":"car"}}""")]
    [InlineData("dispatch", "Everything", """{"size":3,"when":"2026-01-02T03:04:05Z"}""")]
    [InlineData("dispatch", "Everything", """{"size":null,"when":1767323045}""")]
    [InlineData("narrowing", "Narrowed", """{"id":"1","size":9,"state":"open","note":"n"}""")]
    [InlineData("narrowing", "Third", """{"a":"1","b":"2","c":"3"}""")]
    [InlineData("narrowing", "Loose", """{"any":[1],"named":"n","more":{"a":"x"}}""")]
    [InlineData("narrowing", "Patterned", """{"id":"1","x-a":7}""")]
    [InlineData("narrowing", "Mixed", """{"tuple":["a",1,null],"maps":{"a":{"b":[1,null]}},"extra":{"deep":[0.10]}}""")]
    [InlineData("enum-names", "Holder", """{"zone":"Etc/GMT0","repeated":"RED","percent":0.5,"yes":true,"nswag":2,"azure":"prm","byValue":20,"members":"Equals","list":["x","z"],"orNull":null,"defaulted":"std"}""")]
    [InlineData("enum-names", "Holder", """{"zone":"字","percent":7,"nswag":-1,"byValue":9}""")]
    [InlineData("references", "Wanted", """{"order":{"id":1},"state":"open","limit":3,"failure":{"code":"c"},"inner":{"deep":true}}""")]
    [InlineData("references", "Parcel", """{"size":{"width":1.5},"weight":{"grams":7},"label":{"text":"t"}}""")]
    [InlineData("references", "Refund", """{"amount":"1","reason":"r"}""")]
    [InlineData("swagger2-models", "Zoo", """{"animals":[{"kind":"Dog","name":null,"good":true}],"map":"AAEC","opened":"2026-01-02","by name":{},"pair":["a",1]}""")]
    public void What_is_read_is_written(string feature, string type, string json)
    {
        object value = FeatureTypes.Read(feature, type, json);
        Assert.Equal(json, FeatureTypes.Write(value, feature, type));
    }

    [Theory]
    [InlineData("collections", "Collections", """{"tags":["a","b"],"grid":[[1,2]],"scores":{"x":1,"y":2}}""", """{"scores":{"y":2,"x":1},"grid":[[1,2]],"tags":["a","b"]}""")]
    [InlineData("unions", "Holder", """{"pet":{"kind":"dog","breed":"b"},"setting":["a"]}""", """{"setting":["a"],"pet":{"breed":"b","kind":"dog"}}""")]
    [InlineData("formats", "Formats", """{"anything":{"a":1,"b":[true]},"byte":"AAEC"}""", """{"byte":"AAEC","anything":{"b":[true],"a":1}}""")]
    [InlineData("recursion", "Node", """{"value":"a","children":[{"value":"b"}]}""", """{"children":[{"value":"b"}],"value":"a"}""")]
    public void Values_are_equal_by_what_they_hold(string feature, string type, string one, string other)
    {
        object first = FeatureTypes.Read(feature, type, one);
        object second = FeatureTypes.Read(feature, type, other);
        Assert.Equal(first, second);
        Assert.Equal(first.GetHashCode(), second.GetHashCode());
    }

    /// <summary>Who makes the record has nothing to say of them; a number is of the type that its schema says.</summary>
    [Fact]
    public void Constants_are_sent_unasked()
    {
        Type type = FeatureTypes.Find("narrowing", "Constants");
        object value = Activator.CreateInstance(type)!;
        Assert.Equal("""{"text":"a \"quoted\" text","whole":9007199254740993,"fraction":1.5,"rate":0.5,"cents":2.50,"flag":false,"nothing":null}""", FeatureTypes.Write(value, "narrowing", "Constants"));
        Assert.Equal(0.5f, type.GetProperty("Rate")!.GetValue(value));
        Assert.Equal(2.50m, type.GetProperty("Cents")!.GetValue(value));
    }

    [Theory]
    [InlineData("collections", "Closed", """{"known":"k","extra":1}""", """{"known":"k"}""")]
    [InlineData("composition", "Page", """{"article":{"created":"2026-01-01","later":[{}]},"x":{"y":1}}""", """{"article":{"created":"2026-01-01"}}""")]
    [InlineData("presence", "Presence", """{"required":"a","required":"b","requiredOrNull":null}""", """{"required":"b","requiredOrNull":null}""")]
    public void What_the_document_does_not_name_is_passed_over(string feature, string type, string json, string expected) =>
        Assert.Equal(expected, FeatureTypes.Write(FeatureTypes.Read(feature, type, json), feature, type));
}
