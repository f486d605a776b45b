package org.waymark.identity;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.RunAs;
import org.waymark.organization.leaver.Leavers;

/**
 * Closes the accounts of people whose last day is over by the company's records, and erases what is due of people who have left. It runs on every node: what one has done, another finds done.
 */
@Component
class LeaverKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(LeaverKeeper.class);

    private final Leavers leavers;
    private final Accounts accounts;

    LeaverKeeper(Leavers leavers, Accounts accounts) {
        this.leavers = leavers;
        this.accounts = accounts;
    }

    @Scheduled(
            initialDelayString = "${waymark.leaving.first-after:1m}",
            fixedDelayString = "${waymark.leaving.every:1h}")
    void run() {
        each(leavers::goneByRecords, accounts::closeByRecords);
        each(leavers::due, leavers::eraseWhatIsDue);
    }

    /** Each person's part is a transaction of its own: one that fails is tried again next time and holds nobody up. */
    private static void each(Supplier<List<PersonId>> found, Consumer<PersonId> work) {
        RunAs.operator(() -> {
            for (PersonId person : found.get()) {
                try {
                    work.accept(person);
                } catch (RuntimeException e) {
                    // Its message may name what stands in a row; the log says only that it is to be tried again.
                    LOG.warn(
                            "What is due for person {}, who has left, is tried again later: {}",
                            person,
                            e.getClass().getSimpleName());
                }
            }
            return true;
        });
    }
}
