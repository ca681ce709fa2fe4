package potluck.cli.verb;

import java.util.List;

/// All verbs for a running device.
public final class Verbs {
    private Verbs() {}

    /// Fresh ones, in the order in which help lists them.
    public static List<NodeCommand> all() {
        return List.of(
                new StatusCommand(),
                new InviteCommand(),
                new MembersCommand(),
                new RemoveCommand(),
                new PeersCommand(),
                new RegistryCommand(),
                new ExportMembersCommand(),
                new HostingCommand(),
                new BanCommand(),
                new UnbanCommand(),
                new BansCommand(),
                new AccountsCommand(),
                new AccountAddCommand(),
                new AccountRemoveCommand(),
                new AccountPasswordCommand(),
                new AccountRoleCommand(),
                new RegisterCommand(),
                new UnregisterCommand(),
                new ListFilesCommand(),
                new SearchCommand(),
                new DownloadCommand(),
                new SendCommand(),
                new SendToCommand(),
                new ParcelsCommand(),
                new AcceptCommand(),
                new DeclineCommand(),
                new WithdrawCommand(),
                new TrustCommand(),
                new UpdateCommand(),
                new SyncCommand(),
                new SyncFilesCommand(),
                new SyncCompareCommand(),
                new SyncAddCommand(),
                new SyncRemoveCommand(),
                new SyncPauseCommand(),
                new SyncResumeCommand(),
                new SyncAnswerCommand(),
                new SyncRevertCommand(),
                new SyncIgnoreCommand(),
                new SyncSelectCommand(),
                new ConflictsCommand(),
                new ResolveCommand(),
                new UndoCommand(),
                new HistoryCommand(),
                new TrashCommand(),
                new RestoreCommand(),
                new TransfersCommand(),
                new PauseCommand(),
                new ResumeCommand(),
                new CancelCommand(),
                new RetryCommand(),
                new PriorityCommand(),
                new MoveCommand(),
                new PreviewCommand(),
                new LimitsCommand(),
                new ChatCommand(),
                new LogCommand(),
                new DoctorCommand(),
                new BundleCommand(),
                new StopCommand());
    }
}
