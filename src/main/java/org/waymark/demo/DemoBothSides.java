package org.waymark.demo;

import org.springframework.stereotype.Component;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.RunAs;
import org.waymark.base.sharing.NamedReader;
import org.waymark.demo.DemoConversations.Observation;
import org.waymark.demo.DemoConversations.Swap;
import org.waymark.meeting.series.OneOnOneId;
import org.waymark.questionbank.Kind;
import org.waymark.reflection.observation.Observations;
import org.waymark.reflection.swap.SwapId;
import org.waymark.reflection.swap.Swaps;

/** Plays what managers of the demo company have a part in: questions that both answer, and what they see in people. */
@Component
class DemoBothSides {

    private final Swaps swaps;
    private final Observations observations;

    DemoBothSides(Swaps swaps, Observations observations) {
        this.swaps = swaps;
        this.observations = observations;
    }

    void swap(OneOnOneId oneOnOne, PersonId employee, PersonId manager, Swap swap) {
        SwapId id = RunAs.person(manager, () -> {
            Kind kind = Kind.of(swap.kind()).orElseThrow();
            swaps.offerOwn(oneOnOne.value(), new NamedReader(employee), kind, swap.question());
            SwapId offered = swaps.of(oneOnOne.value()).getLast().id();
            swaps.save(offered, swap.manager(), 0);
            swaps.share(offered, new NamedReader(employee));
            return offered;
        });
        String words = swap.employee();
        if (words != null) {
            RunAs.person(employee, () -> {
                swaps.save(id, words, 0);
                if (swap.open()) {
                    swaps.share(id, new NamedReader(manager));
                }
                return true;
            });
        }
    }

    void observe(PersonId author, PersonId about, Observation seen) {
        RunAs.person(author, () -> {
            observations.save(about, seen.question(), seen.text(), 0);
            if (seen.share()) {
                observations.share(new NamedReader(about), seen.question());
            }
            return true;
        });
    }
}
