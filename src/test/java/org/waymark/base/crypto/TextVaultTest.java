package org.waymark.base.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.base.domain.PersonId;
import org.waymark.testing.Company;
import org.waymark.testing.Database;
import org.waymark.testing.WaymarkTest;

@WaymarkTest
class TextVaultTest {

    private static final TextPlace PLACE = new TextPlace("answer.draft", 1);

    @Autowired
    private TextVault vault;

    @Autowired
    private DataKeyStore store;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Company company;

    private PersonId author;
    private PersonId somebody;

    @BeforeEach
    void people() {
        author = company.person("Ava Author");
        somebody = company.person("Sam Somebody");
    }

    @Test
    void a_key_is_made_when_somebody_writes_for_the_first_time_and_stays() {
        SealedText first = as(author, () -> vault.forWriting(author).seal(PLACE, "first"));
        SealedText second = as(author, () -> vault.forWriting(author).seal(PLACE, "second"));
        assertThat(as(author, () -> vault.forReading(author).open(PLACE, first)))
                .contains("first");
        assertThat(as(author, () -> vault.forWriting(author).open(PLACE, second)))
                .contains("second");
    }

    @Test
    void nobody_opens_what_somebody_wrote_who_shares_nothing_with_them() {
        SealedText sealed = as(author, () -> vault.forWriting(author).seal(PLACE, "mine"));
        assertThat(as(somebody, () -> vault.forReading(author).open(PLACE, sealed)))
                .isEmpty();
    }

    @Test
    void nobody_writes_as_somebody_else() {
        assertThatThrownBy(() -> as(somebody, () -> vault.forWriting(author)))
                .hasStackTraceContaining("row-level security policy for table \"data_key\"");
    }

    @Test
    void what_one_transaction_remembers_another_one_within_it_does_not_know() {
        SealedText sealed = as(author, () -> vault.forWriting(author).seal(PLACE, "mine"));
        Optional<String> seen = as(author, () -> {
            assertThat(vault.forReading(author).open(PLACE, sealed)).contains("mine");
            Optional<String> inner = as(somebody, () -> vault.forReading(author).open(PLACE, sealed));
            assertThat(vault.forReading(author).open(PLACE, sealed)).contains("mine");
            return inner;
        });
        assertThat(seen).isEmpty();
    }

    @Test
    void with_another_master_key_nothing_opens_and_the_error_says_what_to_do() {
        SealedText sealed = as(author, () -> vault.forWriting(author).seal(PLACE, "mine"));
        TextVault wrong = new TextVault(MasterKey.parse(MasterKey.generate()), store);
        assertThatThrownBy(() -> as(author, () -> wrong.forReading(author).open(PLACE, sealed)))
                .isInstanceOf(SealException.class)
                .hasMessageContaining("does not open with this master key")
                .hasMessageContaining("WAYMARK_MASTER_KEY");
        assertThatThrownBy(() -> as(author, () -> wrong.forWriting(author))).isInstanceOf(SealException.class);
    }

    @Test
    void a_data_key_is_bound_to_its_owner() throws SQLException {
        as(author, () -> vault.forWriting(author).seal(PLACE, "mine"));
        int copied = Database.change(
                "insert into data_key select ?, wrapped_key, now() from data_key where person_id = ?",
                somebody.value(),
                author.value());
        assertThat(copied).isOne();
        assertThatThrownBy(() -> as(somebody, () -> vault.forReading(somebody))).isInstanceOf(SealException.class);
    }

    @Test
    void once_the_key_is_erased_the_words_are_gone_also_for_whoever_writes_anew() throws SQLException {
        SealedText sealed = as(author, () -> vault.forWriting(author).seal(PLACE, "mine"));
        assertThat(Database.change("delete from data_key where person_id = ?", author.value()))
                .isOne();
        assertThat(as(author, () -> vault.forReading(author).open(PLACE, sealed)))
                .isEmpty();
        SealedText anew = as(author, () -> vault.forWriting(author).seal(PLACE, "again"));
        assertThat(as(author, () -> vault.forReading(author).open(PLACE, sealed)))
                .isEmpty();
        assertThat(as(author, () -> vault.forReading(author).open(PLACE, anew))).contains("again");
    }

    @Test
    void outside_of_a_transaction_there_is_no_viewer_and_no_key() {
        assertThatThrownBy(() -> Company.as(author, () -> vault.forReading(author)))
                .hasMessageContaining("No existing transaction");
    }

    private <T> T as(PersonId person, Supplier<T> work) {
        TransactionTemplate template = new TransactionTemplate(transactions);
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return Company.as(person, () -> template.<T>execute(status -> work.get()));
    }
}
