package org.waymark.base.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.base.command.Command;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.RunAs;
import org.waymark.identity.Accounts;
import org.waymark.meeting.note.PrivateNotes;
import org.waymark.organization.leaver.Leavers;
import org.waymark.reflection.AnswerDetail;
import org.waymark.reflection.Reflections;
import org.waymark.reflection.SharedAnswers;
import org.waymark.testing.Company;
import org.waymark.testing.Company.Meeting;
import org.waymark.testing.Database;
import org.waymark.testing.Installation;
import org.waymark.testing.TestClock;
import org.waymark.testing.WaymarkTest;

/**
 * A backup that was made before somebody left is brought back with the keys of today, into an installation of its own, which then
 * gets a new master key while two nodes of it run. One story, as starting an installation takes long.
 */
@WaymarkTest
class RestoredBackupTest {

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private Company company;

    @Autowired
    private PrivateNotes notes;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Leavers leavers;

    @Autowired
    private KeyKeeper keeper;

    @Autowired
    private MasterKey masterKey;

    @Autowired
    private Environment environment;

    @Autowired
    private TestClock clock;

    @TempDir
    private Path folder;

    private PersonId manager;
    private PersonId leaver;
    private PersonId stayer;
    private Meeting leavers1on1;
    private Meeting stayers1on1;

    @BeforeEach
    void somebodyWrites() {
        manager = company.person("Restored Manager");
        leaver = company.reportOf(manager, "Restored Leaver");
        stayer = company.reportOf(manager, "Restored Stayer");
        leavers1on1 = company.meeting(leaver);
        stayers1on1 = company.meeting(stayer);
        for (PersonId person : List.of(leaver, stayer)) {
            Meeting meeting = person.equals(leaver) ? leavers1on1 : stayers1on1;
            company.share(person, company.answer(person, meeting.reflection(), 0), "shared");
            company.write(person, company.answer(person, meeting.reflection(), 1), "a draft");
            does(person, () -> notes.save(manager, "a private note", 0));
        }
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void an_old_backup_with_the_keys_of_today_holds_no_readable_word_of_a_leaver_and_every_word_of_the_others()
            throws Exception {
        command(portal, "backup", folder.toString());
        Path old = backups().getFirst();
        Map<TextPlace, byte[]> lost = sealedTextsOf(leaver);
        KeyRing keyOfOld = new DataKeys(masterKey)
                .unwrap(Objects.requireNonNull(wrappedKeys().get(leaver)), leaver);
        assertThat(lost)
                .hasSize(4)
                .allSatisfy((place, text) ->
                        assertThat(opens(keyOfOld, place, text)).as("before").isTrue());
        leave();
        command(portal, "backup", folder.toString());

        Path keyFile = folder.resolve("master.key");
        Files.createFile(keyFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(keyFile, environment.getRequiredProperty("waymark.master-key"));
        try (Installation installation = new Installation()) {
            ApplicationContext restored =
                    installation.start(Map.of("waymark.master-key", "", "waymark.master-key-file", keyFile.toString()));
            command(restored, "restore", folder.toString(), "--from", old.toString());
            assertReadsAllButTheLeaver(restored);
            assertNoKeyAnywhereOpens(lost, installation);
            changeMasterKey(restored, keyFile, installation);
        }
    }

    private void leave() {
        RunAs.operator(() -> {
            accounts.close(leaver);
            return true;
        });
        clock.advance(Duration.ofDays(30));
        RunAs.operator(() -> {
            leavers.due().forEach(leavers::eraseWhatIsDue);
            return true;
        });
        keeper.run();
    }

    private void assertReadsAllButTheLeaver(ApplicationContext restored) {
        SharedAnswers answers = restored.getBean(SharedAnswers.class);
        PrivateNotes ofRestored = restored.getBean(PrivateNotes.class);
        assertThat(as(manager, () -> answers.open(stayer)))
                .singleElement()
                .satisfies(answer -> assertThat(answer.words()).isEqualTo("shared"));
        assertThat(draft(restored, stayer, stayers1on1).draft()).isEqualTo("a draft");
        assertThat(as(stayer, () -> ofRestored.about(manager)).words()).isEqualTo("a private note");

        assertThat(draft(restored, leaver, leavers1on1).lost()).isTrue();
        assertThat(draft(restored, leaver, leavers1on1).draft()).isEmpty();
        assertThat(as(leaver, () -> ofRestored.about(manager)).lost()).isTrue();
    }

    private static AnswerDetail draft(ApplicationContext of, PersonId author, Meeting meeting) {
        return as(author, () -> of.getBean(Reflections.class).read(meeting.reflection()))
                .answers()
                .get(1);
    }

    /** Every key that this database, the backup's keys and the restored database have, whoever's it is. */
    private void assertNoKeyAnywhereOpens(Map<TextPlace, byte[]> lost, Installation installation) throws SQLException {
        List<KeyRing> rings = new ArrayList<>();
        Map<PersonId, byte[]> wrapped = wrappedKeys();
        try (Connection connection = installation.connection()) {
            Map<PersonId, byte[]> restored = wrappedKeys(connection);
            assertThat(restored).containsKeys(leaver, stayer);
            for (Map<PersonId, byte[]> keys : List.of(wrapped, restored)) {
                keys.forEach((person, key) -> {
                    if (masterKey.opens(person.value(), key)) {
                        rings.add(new DataKeys(masterKey).unwrap(key, person));
                    }
                });
            }
        }
        assertThat(rings).hasSizeGreaterThan(3);
        lost.forEach((place, text) -> assertThat(rings).noneMatch(ring -> opens(ring, place, text)));
    }

    /** One node is the restored portal, another one has read the same file long ago. */
    private void changeMasterKey(ApplicationContext node, Path keyFile, Installation installation) throws Exception {
        String before = Files.readString(keyFile);
        Node other = new Node(
                new TextVault(MasterKey.read(keyFile), node.getBean(DataKeyStore.class)),
                new TransactionTemplate(node.getBean(PlatformTransactionManager.class)));
        SealedText text = other.seal(stayer, "on the other node");
        byte[] wrappedBefore = key(installation, stayer);
        command(node, "rotate-master-key", "--prepare");
        assertThat(other.open(stayer, text)).isEqualTo("on the other node");
        assertThat(key(installation, stayer)).as("nothing is wrapped yet").isEqualTo(wrappedBefore);

        assertThat(command(node, "rotate-master-key")).contains("has taken over");
        assertThat(command(node, "rotate-master-key")).as("once more").contains("no data key was wrapped anew");
        assertThat(other.open(stayer, text)).isEqualTo("on the other node");
        SealedText first = other.seal(manager, "the first words");
        assertThat(draft(node, stayer, stayers1on1).draft()).isEqualTo("a draft");
        assertThat(MasterKey.parse(before).opens(stayer.value(), key(installation, stayer)))
                .as("with the master key before")
                .isFalse();

        assertThat(command(node, "rotate-master-key", "--finish")).contains("alone");
        assertThat(other.open(stayer, text)).isEqualTo("on the other node");
        assertThat(other.open(manager, first)).isEqualTo("the first words");
        assertThat(draft(node, stayer, stayers1on1).draft()).isEqualTo("a draft");
        assertThat(MasterKey.read(keyFile).keys().isSingle()).isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyFile)))
                .isEqualTo("rw-------");
    }

    /** A node of its own as far as keys are concerned. */
    private record Node(TextVault vault, TransactionTemplate transaction) {

        private static final TextPlace PLACE = new TextPlace("answer.draft", -1);

        SealedText seal(PersonId person, String words) {
            return as(
                    person,
                    () -> transaction.execute(status -> vault.forWriting(person).seal(PLACE, words)));
        }

        String open(PersonId person, SealedText text) {
            return as(
                    person,
                    () -> transaction.execute(
                            status -> vault.forReading(person).open(PLACE, text).orElseThrow()));
        }
    }

    private static String command(ApplicationContext of, String... words) {
        List<String> all = List.of(words);
        Command<?> command = of.getBeanProvider(new ParameterizedTypeReference<Command<?>>() {}).stream()
                .filter(candidate -> candidate.words().equals(all.subList(0, 1)))
                .findFirst()
                .orElseThrow();
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        int code = RunAs.operator(
                () -> command.run(all.subList(1, all.size()), new PrintStream(printed, true, StandardCharsets.UTF_8)));
        String text = printed.toString(StandardCharsets.UTF_8);
        assertThat(code).as(text).isEqualTo(Command.FINE);
        return text;
    }

    private List<Path> backups() throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("waymark-"))
                    .sorted()
                    .toList();
        }
    }

    private static boolean opens(KeyRing ring, TextPlace place, byte[] text) {
        return new AuthorSeal(ring.aead()).open(place, new SealedText(text)).isPresent();
    }

    private Map<TextPlace, byte[]> sealedTextsOf(PersonId author) throws SQLException {
        return Database.asSuperuser(connection -> {
            Map<TextPlace, byte[]> texts = new HashMap<>();
            try (PreparedStatement statement = connection.prepareStatement("""
                select 'shared_text.' || name, content_id, words from shared_text where author_id = %1$s
                union all select 'content_text.' || name, content_id, words from content_text
                    where author_id = %1$s and words is not null
                """.formatted(author));
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    texts.put(new TextPlace(rows.getString(1), rows.getLong(2)), rows.getBytes(3));
                }
            }
            return texts;
        });
    }

    private static byte[] key(Installation installation, PersonId person) throws SQLException {
        try (Connection connection = installation.connection()) {
            return Objects.requireNonNull(wrappedKeys(connection).get(person));
        }
    }

    private static Map<PersonId, byte[]> wrappedKeys() throws SQLException {
        return Database.asSuperuser(RestoredBackupTest::wrappedKeys);
    }

    private static Map<PersonId, byte[]> wrappedKeys(Connection connection) throws SQLException {
        Map<PersonId, byte[]> keys = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement("select person_id, wrapped_key from data_key");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                keys.put(new PersonId(rows.getLong(1)), rows.getBytes(2));
            }
        }
        return keys;
    }
}
