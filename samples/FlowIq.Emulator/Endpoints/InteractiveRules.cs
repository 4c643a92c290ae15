using System;
using System.Globalization;
using System.Text.Json.Nodes;

namespace FlowIq.Emulator.Endpoints;

/// <summary>What questions with buttons and menus must carry, and how long it may be.</summary>
internal static class InteractiveRules
{
    public static void Check(JsonObject? interactive)
    {
        switch (interactive?.Text("type"))
        {
            case "button":
                JsonArray? buttons = interactive.List("buttons");
                MessageRules.Demand(interactive.Text("body") is not null && buttons is not null, "interactive.body and interactive.buttons are required for button messages");
                AtMost(buttons!, 3, "interactive.buttons");
                Each(buttons!, button => Limit(button, "title", 20, "interactive.buttons[].title"));
                break;
            case "list":
                JsonArray? sections = interactive.List("sections");
                MessageRules.Demand(
                    interactive.Text("body") is not null && interactive.Text("button") is not null && sections is not null,
                    "interactive.body, interactive.button, and interactive.sections are required for list messages");
                Limit(interactive, "button", 20, "interactive.button");
                AtMost(sections!, 10, "interactive.sections");
                Each(sections!, CheckSection);
                break;
            default:
                throw new Refusal(Answer.Error(400, "Invalid interactive type", "interactive.type must be button or list"));
        }

        Limit(interactive, "body", 1024, "interactive.body");
        Limit(interactive, "header", 60, "interactive.header");
        Limit(interactive, "footer", 60, "interactive.footer");
    }

    private static void CheckSection(JsonObject section)
    {
        Limit(section, "title", 24, "interactive.sections[].title");
        if (section.List("rows") is not { } rows)
        {
            throw new Refusal(Answer.Missing("interactive.body, interactive.button, and interactive.sections are required for list messages"));
        }

        AtMost(rows, 10, "interactive.sections[].rows");
        Each(rows, row =>
        {
            MessageRules.Demand(row.Text("id") is not null && row.Text("title") is not null, "interactive.sections[].rows[] need id and title");
            Limit(row, "title", 24, "interactive.sections[].rows[].title");
            Limit(row, "description", 72, "interactive.sections[].rows[].description");
        });
    }

    private static void Limit(JsonObject json, string field, int most, string path)
    {
        if (json.Text(field)?.Length > most)
        {
            throw TooMuch(path, most, "characters");
        }
    }

    private static void AtMost(JsonArray list, int most, string path)
    {
        if (list.Count > most)
        {
            throw TooMuch(path, most, "items");
        }
    }

    private static void Each(JsonArray list, Action<JsonObject> check)
    {
        foreach (JsonNode? item in list)
        {
            check(item as JsonObject ?? []);
        }
    }

    private static Refusal TooMuch(string path, int most, string what) =>
        new(Answer.Error(400, "Invalid field", $"{path} must have at most {most.ToString(CultureInfo.InvariantCulture)} {what}"));
}
