using System.Text.Json;

namespace FlowIq.Generator.Tests.Behaviour;

/// <summary>A payload that is not what the document says ends in an error that names the JSON path, what was expected and what was found.</summary>
public class WrongPayloadTests
{
    [Theory]
    [InlineData("presence", "Presence", """{"requiredOrNull":null}""", "$.required: required, but not there")]
    [InlineData("presence", "Presence", """{"required":null,"requiredOrNull":null}""", "$.required: expected a string, found null")]
    [InlineData("presence", "Presence", """{"required":"a"}""", "$.requiredOrNull: required, but not there")]
    [InlineData("presence", "Presence", """{"required":5,"requiredOrNull":null}""", "$.required: expected a string, found the number 5")]
    [InlineData("presence", "Presence", """{"required":"a","requiredOrNull":null,"nullableItems":[1,"2"]}""", "$.nullableItems[1]: expected a number, found the string \"2\"")]
    [InlineData("presence", "Presence", """{"required":"a","requiredOrNull":null,"readOnlyId":"no"}""", "$.readOnlyId: expected a UUID, found the string \"no\"")]
    [InlineData("formats", "Formats", """{"int32":2147483648}""", "$.int32: expected a 32-bit integer, found the number 2147483648")]
    [InlineData("formats", "Formats", """{"int32":1.5}""", "$.int32: expected a 32-bit integer, found the number 1.5")]
    [InlineData("formats", "Formats", """{"date":"2026-02-30"}""", "$.date: expected a date, found the string \"2026-02-30\"")]
    [InlineData("formats", "Formats", """{"dateTime":12}""", "$.dateTime: expected a date-time, found the number 12")]
    [InlineData("formats", "Formats", """{"time":"25:00:00"}""", "$.time: expected a time, found the string \"25:00:00\"")]
    [InlineData("formats", "Formats", """{"byte":"???"}""", "$.byte: expected base64 text, found the string \"???\"")]
    [InlineData("formats", "Formats", """{"boolean":"true"}""", "$.boolean: expected true or false, found the string \"true\"")]
    [InlineData("collections", "Collections", """{"tags":{}}""", "$.tags: expected an array, found an object")]
    [InlineData("collections", "Collections", """{"tags":["a",null]}""", "$.tags[1]: expected a string, found null")]
    [InlineData("collections", "Collections", """{"tags":[],"byLanguage":{"en":{"a b":1}}}""", "$.byLanguage.en['a b']: expected a string, found the number 1")]
    [InlineData("collections", "Open", """{"known":"k","more":"text"}""", "$.more: expected a number, found the string \"text\"")]
    [InlineData("recursion", "Node", """{"value":"a","children":[{"value":"b"},{"next":{}}]}""", "$.children[1].next.value: required, but not there")]
    [InlineData("unions", "Holder", """{"pet":null}""", "$.pet: expected a value of Pet, found null")]
    [InlineData("unions", "Holder", """{"pet":{"kind":"dog"}}""", "$.pet.breed: required, but not there")]
    [InlineData("inheritance", "Event", """{"type":"closed","at":"yesterday","reason":"r"}""", "$.at: expected a date-time, found the string \"yesterday\"")]
    public void The_error_says_where_and_what(string feature, string type, string json, string expected) =>
        Assert.Equal(expected, Assert.ThrowsAny<JsonException>(() => FeatureTypes.Read(feature, type, json)).Message);
}
