package org.waymark.growth.plan;

import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.waymark.growth.BeyondQuestion;
import org.waymark.growth.BeyondTheCompany;

/** What somebody wrote about a life beyond the company, which is called by its question and not by their words. */
@Component
class BeyondSource implements PlanSource {

    private final BeyondTheCompany beyond;
    private final MessageSource messages;

    BeyondSource(BeyondTheCompany beyond, MessageSource messages) {
        this.beyond = beyond;
        this.messages = messages;
    }

    @Override
    public PlanOrigin origin() {
        return PlanOrigin.BEYOND;
    }

    @Override
    public Optional<Found> find(String id) {
        return BeyondQuestion.ofWord(id)
                .filter(beyond::isWritten)
                .map(question -> new Found(
                        messages.getMessage(question.key(), null, LocaleContextHolder.getLocale()), "growth/beyond"));
    }
}
