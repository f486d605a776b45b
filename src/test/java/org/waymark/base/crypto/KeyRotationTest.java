package org.waymark.base.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.RunAs;
import org.waymark.reflection.Reflections;
import org.waymark.reflection.SharedAnswers;
import org.waymark.reflection.question.AnswerId;
import org.waymark.testing.AnswerRows;
import org.waymark.testing.Company;
import org.waymark.testing.Company.Meeting;
import org.waymark.testing.Database;
import org.waymark.testing.Patience;
import org.waymark.testing.WaymarkTest;

@WaymarkTest
class KeyRotationTest {

    /** Long enough to see that somebody else is waited for, who only goes on afterwards. */
    private static final Duration SHORT = Duration.ofSeconds(3);

    @Autowired
    private KeyRotation rotation;

    @Autowired
    private KeyKeeper keeper;

    @Autowired
    private MasterKey masterKey;

    @Autowired
    private Company company;

    @Autowired
    private Reflections reflections;

    @Autowired
    private SharedAnswers sharedAnswers;

    @Autowired
    private PlatformTransactionManager transactions;

    private PersonId manager;
    private PersonId author;
    private Meeting meeting;
    private AnswerId shared;

    @BeforeEach
    void somebodyHasWrittenAndShared() {
        manager = company.person("Key Manager");
        author = company.reportOf(manager, "Key Author");
        meeting = company.meeting(author);
        shared = company.share(author, company.answer(author, meeting.reflection(), 0), "shared words");
        company.write(author, company.answer(author, meeting.reflection(), 1), "a draft");
    }

    /** A column with ciphertext that nobody seals anew would be lost with the first new key. */
    @Test
    void every_column_that_can_hold_sealed_text_is_known_to_the_rotation() throws SQLException {
        Set<String> otherBytes = Set.of(
                "data_key.wrapped_key",
                "data_key.wrapped_by",
                "remembered_device.secret_hash",
                "remembered_device.previous_hash",
                "known_device.secret_hash",
                "one_time_link.token_hash",
                "recovery_code.code_hash",
                "passkey_owner.handle",
                "passkey.credential_id",
                "passkey.attestation",
                "failed_sign_in.subject_hash",
                "failed_sign_in.account_hash",
                "calendar_feed.secret_hash",
                "mail.off_hash",
                "known_master_key.number",
                "provisioning_token.token_hash",
                // By the master key itself.
                "sign_on_provider.sealed_secret",
                "one_time_code.sealed_secret",
                "people_feed_file.sealed",
                "audit_entry.hash",
                // Everybody sees it.
                "company_logo.picture");
        Set<String> bytes = Database.asSuperuser(connection -> Database.column(connection, """
            select table_name || '.' || column_name from information_schema.columns
            where table_schema = 'public' and data_type = 'bytea'
            """));
        Set<String> sealed = new TreeSet<>(bytes);
        sealed.removeAll(otherBytes);
        Set<String> known = Database.asSuperuser(connection ->
                Database.column(connection, "select table_name || '.' || column_name from sealed_column"));
        assertThat(known).isEqualTo(sealed);
    }

    @Test
    void everything_opens_with_the_new_key_and_nothing_with_the_one_before() throws SQLException {
        byte[] before = wrapped();
        byte[] draftBefore = sealedDraft();
        assertThat(rotate()).isTrue();
        assertEverythingReads();
        KeyRing old = unwrap(before);
        KeyRing fresh = unwrap(wrapped());
        assertThat(fresh.isSingle()).isTrue();
        assertThat(fresh.sealing()).isNotEqualTo(old.sealing());
        TextPlace place = new TextPlace(
                "content_text.answer", AnswerRows.number(company.answer(author, meeting.reflection(), 1)));
        assertThat(new AuthorSeal(old.aead()).open(place, new SealedText(draftBefore)))
                .contains("a draft");
        assertThat(new AuthorSeal(fresh.aead()).open(place, new SealedText(draftBefore)))
                .as("what a backup holds")
                .isEmpty();
        assertThat(new AuthorSeal(old.aead()).open(place, new SealedText(sealedDraft())))
                .isEmpty();
    }

    /** A process can be killed after any step; what has been committed until then is all there is. */
    @Test
    void wherever_it_is_killed_everything_reads_and_whoever_goes_on_finishes_it() throws SQLException {
        for (int steps = 0; ; steps++) {
            byte[] before = unwrap(wrapped()).sealing();
            ask();
            boolean finished = RunAs.operator(carryOut(steps, Patience.LIMIT));
            assertEverythingReads();
            company.write(author, company.answer(author, meeting.reflection(), 2), "written in the middle " + steps);
            if (finished) {
                assertThat(steps).as("steps at which it was killed").isGreaterThan(10);
                return;
            }
            keeper.run();
            assertEverythingReads();
            assertThat(company.answers(author, meeting.reflection()).get(2).draft())
                    .isEqualTo("written in the middle " + steps);
            KeyRing after = unwrap(wrapped());
            assertThat(after.isSingle()).isTrue();
            assertThat(after.sealing()).isNotEqualTo(before);
        }
    }

    @Test
    void an_open_page_saves_on_as_if_nothing_had_happened() {
        AnswerId answer = company.answer(author, meeting.reflection(), 1);
        int revision = company.detail(author, meeting.reflection(), answer).draftRevision();
        assertThat(rotate()).isTrue();
        assertThat(as(author, () -> reflections.saveDraft(answer, "written on", revision)))
                .isEqualTo(OptionalInt.of(revision + 1));
        assertThat(company.detail(author, meeting.reflection(), answer).draft()).isEqualTo("written on");
    }

    /** Whatever the old key has sealed and is still on its way to the database has to arrive before that key goes. */
    @Test
    void the_old_key_waits_for_whoever_has_begun_to_write_with_it() {
        AnswerId answer = company.answer(author, meeting.reflection(), 2);
        ask();
        Writer writer = new Writer(() -> reflections.saveDraft(answer, "sealed with the key before", -1), () -> {});
        assertThat(RunAs.operator(carryOut(Integer.MAX_VALUE, SHORT))).isFalse();
        writer.commit();
        assertThat(RunAs.operator(carryOut(Integer.MAX_VALUE, Patience.LIMIT))).isTrue();
        assertThat(company.detail(author, meeting.reflection(), answer).draft())
                .isEqualTo("sealed with the key before");
        assertEverythingReads();
    }

    /** Whoever changes something else about a row writes all of it back as they had read it. */
    @Test
    void a_row_that_was_read_before_it_was_sealed_anew_may_be_written_back() throws Exception {
        AnswerId answer = company.answer(author, meeting.reflection(), 1);
        ask();
        AtomicReference<CompletableFuture<Boolean>> rotating = new AtomicReference<>();
        Writer writer = Database.asSuperuser(connection -> {
            Database.column(
                    connection,
                    "select 1 from content_text where content_id = " + AnswerRows.content(shared) + " for update");
            rotating.set(inParallel(() -> RunAs.operator(carryOut(Integer.MAX_VALUE, SHORT))));
            while (!rotating.get().isDone()
                    && Database.column(connection, "select 1 from pg_locks where not granted")
                            .isEmpty()) {
                Thread.onSpinWait();
            }
            return new Writer(
                    () -> company.detail(author, meeting.reflection(), answer), () -> reflections.skip(answer, true));
        });
        assertThat(rotating.get().get()).isFalse();
        writer.commit();
        assertThat(RunAs.operator(carryOut(Integer.MAX_VALUE, Patience.LIMIT))).isTrue();
        assertThat(company.detail(author, meeting.reflection(), answer).skipped())
                .isTrue();
        assertEverythingReads();
    }

    @Test
    void many_texts_and_many_rotations_while_somebody_keeps_writing() throws Exception {
        AnswerId answer = company.answer(author, meeting.reflection(), 1);
        CompletableFuture<Integer> writer = inParallel(() -> {
            int saved = 0;
            for (; saved < 150; saved++) {
                company.write(author, answer, "version " + saved);
            }
            return saved;
        });
        int rotations = 0;
        while (!writer.isDone() || rotations < 2) {
            assertThat(rotate()).isTrue();
            rotations++;
            assertThat(company.detail(author, meeting.reflection(), shared).draft())
                    .isEqualTo("shared words");
        }
        assertThat(company.detail(author, meeting.reflection(), answer).draft())
                .isEqualTo("version " + (writer.get() - 1));
    }

    @Test
    void two_processes_at_the_same_time_do_no_harm() {
        List<CompletableFuture<Boolean>> both = IntStream.range(0, 2)
                .mapToObj(number -> inParallel(this::rotate))
                .toList();
        assertThat(both).allSatisfy(one -> assertThat(one.join()).isTrue());
        assertEverythingReads();
    }

    @Test
    void a_text_that_does_not_open_keeps_the_key_it_may_belong_to() throws SQLException {
        long broken = AnswerRows.number(company.answer(author, meeting.reflection(), 1));
        byte[] before = unwrap(wrapped()).sealing();
        Database.change("update content_text set words = words || '\\x00' where content_id = ?", broken);
        assertThatThrownBy(this::rotate)
                .isInstanceOf(SealException.class)
                .hasMessageContaining("1 of this person's texts do not open");
        KeyRing ring = unwrap(wrapped());
        assertThat(ring.opening()).containsExactly(before);
        assertThat(managerReads()).containsExactly("shared words");
    }

    @Test
    void nobody_but_the_operator_gives_somebody_else_a_new_key() {
        assertThatThrownBy(() -> does(manager, () -> rotation.rotate(author)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(as(author, () -> rotation.rotate(author))).isTrue();
    }

    @Test
    void who_erases_something_gets_a_new_key_once_that_is_committed() throws SQLException {
        byte[] before = unwrap(wrapped()).sealing();
        does(
                author,
                () -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    rotation.request();
                    status.setRollbackOnly();
                }));
        keeper.run();
        assertThat(unwrap(wrapped()).sealing()).isEqualTo(before);
        ask();
        keeper.run();
        assertThat(unwrap(wrapped()).sealing()).isNotEqualTo(before);
        assertEverythingReads();
    }

    private boolean rotate() {
        return RunAs.operator(() -> rotation.rotate(author));
    }

    private void ask() {
        does(author, () -> new TransactionTemplate(transactions).executeWithoutResult(status -> rotation.request()));
    }

    private Supplier<Boolean> carryOut(int steps, Duration patience) {
        return () -> rotation.carryOut(author, steps, patience);
    }

    /** A transaction of the author's that has done something, and does the rest and commits when it is told to. */
    private final class Writer {

        private final CountDownLatch told = new CountDownLatch(1);
        private final CompletableFuture<Boolean> done;

        Writer(Runnable first, Runnable last) {
            CountDownLatch begun = new CountDownLatch(1);
            done = inParallel(() -> as(
                    author,
                    () -> new TransactionTemplate(transactions).execute(status -> {
                        first.run();
                        begun.countDown();
                        await(told);
                        last.run();
                        return true;
                    })));
            await(begun);
        }

        void commit() {
            told.countDown();
            done.join();
        }
    }

    private void assertEverythingReads() {
        assertThat(company.answers(author, meeting.reflection()).stream()
                        .limit(2)
                        .map(answer -> answer.draft()))
                .containsExactly("shared words", "a draft");
        assertThat(managerReads()).containsExactly("shared words");
    }

    private List<String> managerReads() {
        return as(manager, () -> sharedAnswers.open(author)).stream()
                .map(answer -> String.valueOf(answer.words()))
                .toList();
    }

    private KeyRing unwrap(byte[] wrapped) {
        return new DataKeys(masterKey).unwrap(wrapped, author);
    }

    private byte[] wrapped() throws SQLException {
        return bytes("select wrapped_key from data_key where person_id = " + author);
    }

    private byte[] sealedDraft() throws SQLException {
        return bytes("select words from content_text where content_id = "
                + AnswerRows.number(company.answer(author, meeting.reflection(), 1)));
    }

    private static byte[] bytes(String sql) throws SQLException {
        return Database.asSuperuser(connection -> {
            try (ResultSet rows = connection.createStatement().executeQuery(sql)) {
                assertThat(rows.next()).isTrue();
                return rows.getBytes(1);
            }
        });
    }

    /** Not in the common pool, whose threads are as few as the processors: here somebody always waits for somebody. */
    private static <T> CompletableFuture<T> inParallel(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, task -> Thread.ofVirtual().start(task));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
