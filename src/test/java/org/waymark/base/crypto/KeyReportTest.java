package org.waymark.base.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.base.database.RunningTransactions;
import org.waymark.base.health.HealthSign;
import org.waymark.base.security.RunAs;
import org.waymark.testing.Database;
import org.waymark.testing.English;
import org.waymark.testing.WaymarkTest;

/** What an administrator reads of keys: since when, and what is half done. */
@WaymarkTest
class KeyReportTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private KeyReport report;

    @Autowired
    private MasterKey ofThePortal;

    @Autowired
    private OwnKeyStore store;

    @Autowired
    private RunningTransactions running;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private ObjectProvider<KeyApart> apart;

    @TempDir
    private Path folder;

    private MasterKey masterKey;

    @BeforeEach
    void a_master_key_in_a_file() {
        masterKey = MasterKey.readOrCreate(folder.resolve("master.key"));
    }

    private static List<String> say(List<HealthSign> signs) {
        return signs.stream()
                .map(sign -> English.of(sign.state()) + (sign.remedy() == null ? "" : " " + English.of(sign.remedy())))
                .toList();
    }

    private List<String> signs(KeyReport asked) {
        return say(RunAs.operator(() -> Objects.requireNonNull(transaction.execute(status -> asked.signs()))));
    }

    private List<String> ofTheFile() {
        return signs(new KeyReport(jdbc, masterKey, apart));
    }

    @Test
    void since_when_the_master_key_is_known_is_told_once_it_is() throws Exception {
        Database.change("delete from known_master_key");
        assertThat(signs(report)).anyMatch(sign -> sign.matches("The master key [0-9a-f]{8} is in use[.]"));
        // As the keeper of a node that has just started.
        RunAs.operator(() -> {
            new MasterKeyRotation(ofThePortal, store, List.of(), running, transactions, Clock.systemUTC()).know();
            return true;
        });
        assertThat(signs(report)).anyMatch(sign -> sign.contains(" is in use; it has been known here since "));
    }

    @Test
    void a_master_key_that_is_being_replaced_says_what_comes_next() {
        masterKey.replace(masterKey.keys().withNewKey());
        assertThat(ofTheFile())
                .anyMatch(sign -> sign.startsWith("A new master key is on its way")
                        && sign.endsWith("go on with: ./waymark rotate-master-key"));
        masterKey.replace(masterKey.keys().withNewestSealing());
        assertThat(ofTheFile())
                .anyMatch(sign -> sign.startsWith("A new master key is on its way")
                        && sign.endsWith("./waymark rotate-master-key --finish"));
        masterKey.replace(masterKey.keys().withSealingOnly());
        assertThat(ofTheFile()).noneMatch(sign -> sign.startsWith("A new master key is on its way"));
    }
}
