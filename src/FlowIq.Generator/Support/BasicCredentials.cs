namespace FlowIq.Generator.Support;

/// <summary>User name and password for HTTP basic authentication.</summary>
public sealed class BasicCredentials
{
    /// <summary>Creates credentials.</summary>
    /// <param name="userName">The user; a colon cannot be part of it.</param>
    /// <param name="password">The password.</param>
    public BasicCredentials(string userName, string password)
    {
        if ((userName ?? throw new global::System.ArgumentNullException(nameof(userName))).IndexOf(':') >= 0)
        {
            throw new global::System.ArgumentException("A user name cannot contain a colon.", nameof(userName));
        }

        Password = password ?? throw new global::System.ArgumentNullException(nameof(password));
        Encoded = global::System.Convert.ToBase64String(global::System.Text.Encoding.UTF8.GetBytes(userName + ":" + password));
    }

    /// <summary>User and password as the header carries them.</summary>
    internal string Encoded { get; }

    /// <summary>Kept only to be hidden where a service echoes it.</summary>
    internal string Password { get; }

    /// <summary>Never the password, nor the user.</summary>
    public override string ToString() => "basic credentials (hidden)";
}
