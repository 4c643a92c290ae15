using System;
using System.Linq;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using System.Threading;

namespace FlowIq.Generator.RobustnessTests.Reach;

/// <summary>
/// A thread that the kernel lets do nothing outside of its process: to open, look for, list or change a file, to make a
/// socket, to start a program and to ask for the machine, its user or the current directory all fail there. The threads of the runtime go on as before.
/// </summary>
internal static class SealedThread
{
    private const int NoNewPrivileges = 38;
    private const int SetSecComp = 22;
    private const int FilterMode = 2;
    private const uint Allow = 0x7FFF0000;
    private const uint FailWithPermission = 0x00050001;

    /// <summary>
    /// open, openat, openat2, creat; stat, fstatat, lstat, statx, access, faccessat, faccessat2, readlink, readlinkat; getdents64, chdir, mkdir(at), unlink(at), rename(at, at2);
    /// truncate, link(at), symlink(at), chmod, fchmodat, mknod(at), statfs, inotify_init(1), memfd_create; socket, connect, bind, sendto, sendmsg; execve, execveat, fork, vfork, ptrace, io_uring_setup;
    /// getcwd, uname, sysinfo, getuid, geteuid.
    /// </summary>
    private static readonly uint[] OnX64 =
    [
        2, 257, 437, 85, 4, 262, 6, 332, 21, 269, 439, 89, 267, 217, 80, 83, 258, 87, 263, 82, 264, 316, 76, 86, 265, 88, 266, 90, 268, 133, 259, 137, 253, 294, 319, 41, 42, 49, 44, 46, 59, 322, 57, 58, 101, 425, 79, 63, 99, 102, 107,
    ];

    /// <summary>The same, of which fewer exist there.</summary>
    private static readonly uint[] OnArm64 = [56, 437, 79, 291, 48, 439, 78, 61, 49, 34, 35, 38, 276, 45, 37, 36, 53, 33, 43, 26, 279, 198, 203, 200, 206, 211, 221, 281, 117, 425, 17, 160, 179, 174, 175];

    public static bool IsSupported => OperatingSystem.IsLinux() && RuntimeInformation.ProcessArchitecture is Architecture.X64 or Architecture.Arm64;

    /// <summary>Runs it twice freely, for whatever the runtime has to load, then once sealed.</summary>
    public static void Run(Action action)
    {
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(() =>
        {
            try
            {
                action();
                action();
                Seal();
                action();
            }
            catch (Exception e)
            {
                failure = ExceptionDispatchInfo.Capture(e);
            }
        });
        thread.Start();
        thread.Join();
        failure?.Throw();
    }

    private static void Seal()
    {
        uint[] forbidden = RuntimeInformation.ProcessArchitecture == Architecture.X64 ? OnX64 : OnArm64;

        // Load the number of the system call, compare it with each, jump to the refusal at the end where one is equal.
        Instruction[] filter =
        [
            new(0x20, 0, 0, 0),
            .. forbidden.Select((number, index) => new Instruction(0x15, (byte)(forbidden.Length - index), 0, number)),
            new(0x06, 0, 0, Allow),
            new(0x06, 0, 0, FailWithPermission),
        ];
        GCHandle pinned = GCHandle.Alloc(filter, GCHandleType.Pinned);
        try
        {
            var program = new FilterProgram { Length = (ushort)filter.Length, Filter = pinned.AddrOfPinnedObject() };
            if (SetOption(NoNewPrivileges, 1, 0, 0, 0) != 0 || SetFilter(SetSecComp, FilterMode, ref program, 0, 0) != 0)
            {
                throw new PlatformNotSupportedException("The kernel takes no filter: error " + Marshal.GetLastPInvokeError());
            }
        }
        finally
        {
            pinned.Free();
        }
    }

    [DllImport("libc", EntryPoint = "prctl", SetLastError = true)]
    private static extern int SetOption(int option, nint first, nint second, nint third, nint fourth);

    [DllImport("libc", EntryPoint = "prctl", SetLastError = true)]
    private static extern int SetFilter(int option, nint mode, ref FilterProgram program, nint third, nint fourth);

    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct Instruction(ushort Code, byte IfTrue, byte IfFalse, uint Operand);

    [StructLayout(LayoutKind.Sequential)]
    private struct FilterProgram
    {
        public ushort Length;
        public nint Filter;
    }
}
