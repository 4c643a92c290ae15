using FlowIq.Generator.Lowering.Naming;

namespace FlowIq.Generator.Tests.Lowering.Naming;

public class IdentifiersTests
{
    [Theory]
    [InlineData("message_type", "MessageType")]
    [InlineData("userID", "UserId")]
    [InlineData("4XX", "_4Xx")]
    [InlineData("", "Value")]
    public void Any_text_becomes_a_type_or_member_name(string text, string expected) =>
        Assert.Equal(expected, Identifiers.ToPascalCase(text));

    [Theory]
    [InlineData("base", "@base")]
    [InlineData("PhoneNumber", "phoneNumber")]
    public void Parameter_names_are_escaped_where_they_are_keywords(string text, string expected) =>
        Assert.Equal(expected, Identifiers.ToCamelCase(text));
}
