using System.Text.Json.Nodes;

namespace FlowIq.Emulator.Endpoints;

/// <summary><c>GET /broadcast-analytics</c>: one broadcast, or all of a range of dates.</summary>
internal static class BroadcastAnalytics
{
    public static Answer Handle(Call call)
    {
        Access.Check(call, needsTenant: false);
        if (call.Query("broadcast_id") is { } id)
        {
            return Answer.Ok(new JsonObject { ["success"] = true, ["data"] = One(id) });
        }

        if (call.Query("start_date") is { } from && call.Query("end_date") is { } to)
        {
            return Answer.Ok(new JsonObject
            {
                ["success"] = true,
                ["data"] = new JsonObject { ["startDate"] = from, ["endDate"] = to, ["totalBroadcasts"] = 2, ["sent"] = 2400 },
            });
        }

        return Answer.Missing("broadcast_id, or start_date and end_date, are required");
    }

    private static JsonObject One(string id) => (JsonObject)JsonNode.Parse($$"""
        {
          "broadcastInfo": { "id": {{JsonValue.Create(id).ToJsonString()}}, "name": "March Promo", "templateName": "march_promo_v2", "createdAt": "2026-03-15T10:00:00Z", "totalRecipients": 1500 },
          "deliveryStats": { "sent": 1500, "delivered": 1420, "read": 890, "failed": 80, "deliveryRate": 94.67, "readRate": 62.68 },
          "conversionFunnel": { "sent": 1500, "delivered": 1420, "read": 890, "buttonClicked": 63, "optedOut": 4 },
          "buttonAnalytics": { "quickReplyButton": "Shop Now", "quickReplyClicks": 29, "quickReplyConversionRate": 3.26 },
          "allButtons": [ { "buttonText": "Shop Now", "clicks": 29, "conversionRate": 3.26 } ],
          "totalButtonClicks": 63,
          "optOutAnalytics": { "totalOptOuts": 4, "optOutRate": 0.45 },
          "revenue": {
            "totalRevenue": 19302, "currency": "ZAR", "orderCount": 11, "avgOrderValue": 1754.73, "utmCampaign": "31marstockup",
            "utmCampaigns": [ { "campaign": "31marstockup", "orderCount": 6, "revenue": 10880, "avgOrderValue": 1813.33 } ],
            "orders": [ { "orderName": "#28556", "totalPrice": 1650, "currency": "ZAR", "orderDate": "2026-04-03T07:35:39+02:00", "financialStatus": "paid", "utmCampaign": "31marstockup_vm" } ]
          }
        }
        """)!;
}
