package org.waymark.growth.strength;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.waymark.base.text.Sentence;
import org.waymark.growth.GrowthArea;
import org.waymark.growth.GrowthState;

/** What somebody is good at, among the parts of growth. */
@Component
@Order(20)
class StrengthArea implements GrowthArea {

    private final Strengths strengths;

    StrengthArea(Strengths strengths) {
        this.strengths = strengths;
    }

    @Override
    public GrowthState state() {
        int count = strengths.count();
        return new GrowthState(
                StrengthContent.PAGE,
                "growth.strengths",
                true,
                count == 0 ? null : Sentence.of("growth.strengths.says", count),
                null);
    }
}
