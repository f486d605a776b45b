package org.waymark.growth.plan;

import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.waymark.growth.BeyondQuestion;

/** What somebody thinks about a life beyond the company: everybody has a place for it, and it is called by its question, not by their words. */
@Component
class BeyondSource implements PlanSource {

    private final MessageSource messages;

    BeyondSource(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public PlanOrigin origin() {
        return PlanOrigin.BEYOND;
    }

    @Override
    public Optional<String> title(String id) {
        return BeyondQuestion.ofWord(id)
                .map(question -> messages.getMessage(question.key(), null, LocaleContextHolder.getLocale()));
    }

    @Override
    public String address(String id) {
        return "growth/beyond";
    }
}
