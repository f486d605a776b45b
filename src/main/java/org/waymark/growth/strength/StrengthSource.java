package org.waymark.growth.strength;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.growth.plan.PlanOrigin;
import org.waymark.growth.plan.PlanSource;
import org.waymark.sharing.Sharing;

/** A strength of the viewer's own to use more, once it is put into words: it is called by them. */
@Component
class StrengthSource implements PlanSource {

    private final Sharing sharing;

    StrengthSource(Sharing sharing) {
        this.sharing = sharing;
    }

    @Override
    public PlanOrigin origin() {
        return PlanOrigin.STRENGTH;
    }

    @Override
    public Optional<Found> find(String id) {
        return StrengthId.parse(id)
                .map(strength -> sharing.mine(StrengthContent.STRENGTHS.on(strength.toString()))
                        .text(StrengthContent.WHAT)
                        .words())
                .filter(words -> !words.isBlank())
                .map(words -> new Found(words, StrengthContent.PAGE + "?" + StrengthContent.SHOW + "=" + id));
    }
}
