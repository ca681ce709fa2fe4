package potluck.ui.shell;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.collections.ObservableMap;
import javafx.scene.Parent;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCombination;
import potluck.lab.firewall.Machine;
import potluck.node.Chatting.ChatPage;
import potluck.node.Node;
import potluck.node.Snapshot;
import potluck.text.Words;
import potluck.ui.chat.ChatController;
import potluck.ui.chat.ChatViewModel;
import potluck.ui.diagnosis.DiagnosisController;
import potluck.ui.diagnosis.DiagnosisViewModel;
import potluck.ui.fx.Commands;
import potluck.ui.fx.Dialogs;
import potluck.ui.fx.Panel;
import potluck.ui.fx.Screens;
import potluck.ui.fx.TableLayout;
import potluck.ui.invite.InviteViewModel;
import potluck.ui.lab.LabController;
import potluck.ui.log.LogController;
import potluck.ui.log.LogViewModel;
import potluck.ui.log.Subject;
import potluck.ui.members.Group;
import potluck.ui.members.MembersController;
import potluck.ui.members.MembersViewModel;
import potluck.ui.notify.Happenings;
import potluck.ui.notify.Notice;
import potluck.ui.palette.Choice;
import potluck.ui.palette.Choices;
import potluck.ui.parcels.OfferBar;
import potluck.ui.parcels.ParcelsController;
import potluck.ui.parcels.ParcelsViewModel;
import potluck.ui.remotefiles.RemoteFilesController;
import potluck.ui.remotefiles.RemoteFilesViewModel;
import potluck.ui.settings.Views;
import potluck.ui.shares.SharesController;
import potluck.ui.shares.SharesViewModel;
import potluck.ui.sync.SyncController;
import potluck.ui.sync.SyncViewModel;
import potluck.ui.tracker.TrackerController;
import potluck.ui.tracker.TrackerViewModel;
import potluck.ui.transfers.LimitsController;
import potluck.ui.transfers.TransfersController;
import potluck.ui.transfers.TransfersViewModel;

/// The main window of one running node: builds the panels and keeps them supplied until it is closed. Window's thread.
public final class Shell implements AutoCloseable {
    private final ShellViewModel model;
    private final InviteViewModel invites;
    private final ShellSheets sheets;
    private final RemoteFilesViewModel files;
    private final MembersViewModel members;
    private final TransfersViewModel transfers;
    private final ParcelsViewModel parcels;
    private final ChatViewModel chat;
    private final LogViewModel log;
    private final List<Panel> panels = new ArrayList<>();
    private final ShellController controller;
    private final Parent root;
    private final Shortcuts shortcuts;
    private final Map<String, TableView<?>> tables;
    private final NodeFeed feed;
    private final SpeedLine speeds;
    private final Runnable limits;
    private final Choices choices;
    private final Happenings happenings;
    private final Surroundings surroundings;
    private final Dialogs dialogs;
    private final Words words;

    /// `downloads` is where downloads go.
    public Shell(
            Node node,
            Commands commands,
            Words words,
            Dialogs dialogs,
            Supplier<Path> downloads,
            Surroundings surroundings,
            Executor window) {
        this.surroundings = surroundings;
        this.dialogs = dialogs;
        this.words = words;
        model = new ShellViewModel(commands, words, downloads);
        invites = new InviteViewModel(node, commands, words, model.notice(), InstantSource.system());
        sheets = new ShellSheets(
                surroundings.sheets(), invites, () -> node.snapshot().status().fingerprint(), words);
        files = new RemoteFilesViewModel(node, commands, words, downloads);
        members = new MembersViewModel(node, commands, words, files.totals(), surroundings.memos());
        SharesViewModel shares = new SharesViewModel(node, commands, words);
        SyncViewModel sync = new SyncViewModel(node, commands, words);
        transfers = new TransfersViewModel(node, commands, words, System::nanoTime);
        parcels = new ParcelsViewModel(node, commands, words, downloads);
        chat = new ChatViewModel(
                node, commands, words, downloads, new ChatViewModel.Elsewhere(this::browse, this::find));
        log = new LogViewModel(commands, words, surroundings.logs());
        keep(surroundings.views());
        panels.add(MembersController.open(members, words, dialogs, new Elsewhere()));
        panels.add(RemoteFilesController.open(files, words, dialogs));
        panels.add(SharesController.open(shares, words, dialogs));
        panels.add(SyncController.open(sync, words, dialogs));
        panels.add(TransfersController.open(transfers, words, dialogs));
        panels.add(ParcelsController.open(parcels, words, dialogs));
        panels.add(ChatController.open(chat, words, dialogs));
        panels.add(tracker(node, commands, words, dialogs));
        panels.add(diagnosis(node, commands, words, dialogs));
        panels.add(LogController.open(log, words, dialogs, this::jump));
        panels.add(LabController.open(surroundings.lab(), words));
        speeds = new SpeedLine(node, commands, words, InstantSource.system());
        controller = new ShellController(
                model, panels, speeds.text(transfers.down(), transfers.up()), words, surroundings, sheets, this::limit);
        root = new Screens(words).load("shell", controller, new OfferBar(parcels, words, dialogs));
        limits = () -> LimitsController.change(node, commands, words, dialogs, model.notice()::set);
        choices = new ShellChoices(
                        words,
                        panels,
                        () -> node.snapshot().members(),
                        files,
                        new ShellChoices.Elsewhere(controller::show, this::browse, this::find))
                .with(this::actions);
        happenings = new Happenings(words, InstantSource.system(), surroundings.memos()::isAwaited);
        shortcuts = new Shortcuts(controller, surroundings, this::help, () -> sheets.palette(choices));
        tables = tables(panels);
        tables.forEach((name, table) -> TableLayout.apply(table, surroundings.tableLayout(name)));
        feed = new NodeFeed(
                node,
                window,
                this::show,
                log::add,
                this::heard,
                lost -> model.notice().set(words.failure(lost)));
    }

    /// The models show what they show as the user left it.
    private void keep(Views views) {
        for (Group group : Group.values()) {
            views.keep("members." + group, members.open(group));
        }
        views.keep("remotefiles.byFolder", files.byFolder());
        views.keep("transfers.grouping", transfers.grouping());
        views.keep("chat.members", chat.showsMembers());
        views.keep("log.wrapped", log.wrapped());
    }

    private Panel tracker(Node node, Commands commands, Words words, Dialogs dialogs) {
        TrackerViewModel tracker = new TrackerViewModel(node, commands, words);
        invites.link().subscribe(tracker::refresh);
        return TrackerController.open(tracker, words, dialogs, sheets::invite);
    }

    private static Panel diagnosis(Node node, Commands commands, Words words, Dialogs dialogs) {
        InstantSource clock = InstantSource.system();
        return DiagnosisController.open(
                new DiagnosisViewModel(node, commands, words, clock, Machine.here()), words, dialogs);
    }

    public Parent root() {
        return root;
    }

    public void start() {
        feed.start();
    }

    /// Makes the keys of [Shortcuts] work.
    public void installKeys(ObservableMap<KeyCombination, Runnable> accelerators) {
        shortcuts.install(accelerators, surroundings.sheets()::close);
    }

    /// Whether the user agrees to end the device now; asked only while others are fetching from it.
    public boolean mayEnd() {
        int uploads = transfers.uploads();
        return uploads == 0 || dialogs.confirm(words.count("quit.uploads", uploads), words.say("quit.yes"));
    }

    /// Tells the user something, above the panels.
    public void say(String sentence) {
        model.notice().set(sentence);
    }

    /// Shows an invite to hand out.
    public void invite() {
        sheets.invite();
    }

    /// Asks for speed limits.
    public void limit() {
        limits.run();
    }

    private List<Choice> actions() {
        List<Choice> actions = new ArrayList<>();
        if (model.governs().get()) {
            actions.add(action("shell.invite", "mdi2a-account-plus-outline", sheets::invite));
        }
        actions.add(action("emblem.title", "mdi2s-shield-check-outline", sheets::fingerprint));
        actions.add(action("preferences.limits", "mdi2s-speedometer", this::limit));
        actions.add(action("preferences.title", "mdi2c-cog-outline", surroundings::preferences));
        actions.add(action("shell.theme", "mdi2t-theme-light-dark", surroundings::switchTheme));
        actions.add(action("shortcuts.title", "mdi2k-keyboard-outline", this::help));
        actions.add(action("shell.leave", "mdi2l-logout-variant", surroundings::leave));
        actions.add(action("shortcuts.quit", "mdi2p-power", surroundings::quit));
        return actions;
    }

    private Choice action(String name, String icon, Runnable what) {
        return new Choice(words.say("palette.action"), icon, words.say(name), what);
    }

    private void help() {
        sheets.show("shortcuts.title", shortcuts.sheet(words));
    }

    /// The number of the panel in front.
    public int shown() {
        return controller.shown();
    }

    public void show(int panel) {
        controller.show(panel);
    }

    private final class Elsewhere implements MembersController.Elsewhere {
        @Override
        public void browse(String user) {
            Shell.this.browse(user);
        }

        @Override
        public void whisper(String user) {
            chat.whisper(user);
            controller.show("chat");
            controller.find();
        }

        @Override
        public void mention(String user) {
            chat.mention(user);
            controller.show("chat");
            controller.find();
        }

        @Override
        public void invite() {
            sheets.invite();
        }

        @Override
        public void send(List<String> users, List<Path> paths) {
            parcels.send(users, paths);
            controller.show("parcels");
        }
    }

    private void browse(String user) {
        files.browse(user);
        controller.show("remotefiles");
    }

    private void find(String found) {
        files.find(found);
        controller.show("remotefiles");
    }

    private void jump(Subject subject) {
        switch (subject) {
            case Subject.Transfer transfer -> {
                controller.show("transfers");
                transfers.find(transfer.id());
            }
            case Subject.Member member -> {
                controller.show("members");
                members.find(member.user());
            }
        }
    }

    private void show(Snapshot snapshot) {
        model.show(snapshot);
        speeds.look();
        tell(happenings.in(snapshot));
        surroundings.sum(model.summary());
        panels.forEach(panel -> panel.show().accept(snapshot));
    }

    private void heard(List<ChatPage> pages) {
        chat.show(pages);
        tell(happenings.in(pages));
    }

    private void tell(List<Notice> news) {
        if (!news.isEmpty()) {
            surroundings.tell(news, controller.front().name(), controller::show);
        }
    }

    /// By the panel's name and their number in it.
    private static Map<String, TableView<?>> tables(List<Panel> panels) {
        Map<String, TableView<?>> tables = new LinkedHashMap<>();
        for (Panel panel : panels) {
            List<TableView<?>> inPanel = TableLayout.tables(panel.root());
            for (int i = 0; i < inPanel.size(); i++) {
                tables.put(panel.name() + "." + i, inPanel.get(i));
            }
        }
        return tables;
    }

    /// Ends the supply and remembers how the tables are arranged; the node lives on.
    @Override
    public void close() {
        feed.close();
        Map<String, String> layouts = new LinkedHashMap<>();
        tables.forEach((name, table) -> layouts.put(name, TableLayout.of(table)));
        surroundings.keepTableLayouts(layouts);
    }
}
