package org.waymark.faults;

import static org.waymark.testing.Company.does;
import static org.waymark.testing.Company.named;

import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.waymark.faults.Ledger.Deed;
import org.waymark.meeting.agenda.Agendas;
import org.waymark.meeting.wrapup.WrapUps;
import org.waymark.questionbank.Kind;
import org.waymark.reflection.Reflections;
import org.waymark.reflection.question.AnswerId;

/** Three people at work at the same time: one writes, one shares and withdraws, one fills an agenda and wraps it up again and again. */
final class Work {

    private static final long PAUSE_AFTER_A_REFUSAL = 50;

    private final Reflections reflections;
    private final Agendas agendas;
    private final WrapUps wrapUps;
    private final Ledger ledger;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private List<Thread> workers = List.of();

    Work(Reflections reflections, Agendas agendas, WrapUps wrapUps, Ledger ledger) {
        this.reflections = reflections;
        this.agendas = agendas;
        this.wrapUps = wrapUps;
        this.ledger = ledger;
    }

    void start(Cast cast) {
        stopped.set(false);
        workers = List.of(
                worker(number -> draft(cast, number)),
                worker(number -> share(cast, number)),
                worker(number -> meet(cast, number)));
    }

    void stop() throws InterruptedException {
        stopped.set(true);
        for (Thread worker : workers) {
            worker.join();
        }
    }

    private interface Step {

        void take(int number);
    }

    private Thread worker(Step step) {
        return Thread.ofPlatform().start(() -> {
            for (int number = 1; !stopped.get(); number++) {
                try {
                    step.take(number);
                } catch (RuntimeException e) {
                    // It was not acknowledged, and that is all that anybody may rely on.
                    pause();
                }
            }
        });
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_AFTER_A_REFUSAL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void draft(Cast cast, int number) {
        keep(cast, Deed.DRAFT, number, () -> save(cast.kept(), Words.draft(cast, number)));
    }

    private void share(Cast cast, int number) {
        if (number % 4 == 0) {
            keep(cast, Deed.WITHDRAW, number, () -> reflections.withdraw(cast.shared()));
        } else {
            keep(cast, Deed.SHARE, number, () -> {
                save(cast.shared(), Words.shared(cast, number));
                reflections.share(cast.shared(), named());
            });
        }
    }

    private void save(AnswerId answer, String words) {
        if (reflections.saveDraft(answer, words, -1).isEmpty()) {
            throw new IllegalStateException("Not saved");
        }
    }

    private void meet(Cast cast, int number) {
        switch (number % 5) {
            case 3 -> keep(cast, Deed.WRAP_UP, number, () -> wrapUps.wrapUp(cast.meeting(), Set.of(Kind.STRENGTHS)));
            case 4 -> keep(cast, Deed.REOPEN, number, () -> wrapUps.reopen(cast.meeting()));
            default ->
                keep(cast, Deed.POINT, number, () -> agendas.add(cast.meeting(), Words.point(cast, number), true));
        }
    }

    private void keep(Cast cast, Deed deed, int number, Runnable work) {
        ledger.keep(cast.round(), deed, number, () -> does(cast.employee(), work));
    }
}
