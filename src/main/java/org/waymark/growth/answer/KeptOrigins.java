package org.waymark.growth.answer;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.growth.KeptAnswers;
import org.waymark.reflection.OwnAnswers.Written;
import org.waymark.reflection.question.QuestionTexts;
import org.waymark.sharing.ContentKind;
import org.waymark.sharing.ContentRef;

/** From which answers things of the viewer's were kept. */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class KeptOrigins implements KeptAnswers {

    private final KeptStore store;
    private final QuestionTexts questions;
    private final CurrentUser currentUser;

    KeptOrigins(KeptStore store, QuestionTexts questions, CurrentUser currentUser) {
        this.store = store;
        this.questions = questions;
        this.currentUser = currentUser;
    }

    @Override
    @ForEmployees
    public Map<ContentRef, Origin> origins(Collection<ContentKind> kinds) {
        Map<String, ContentKind> byKey = kinds.stream().collect(Collectors.toMap(ContentKind::key, kind -> kind));
        return store.findOrigins(currentUser.require(), byKey.keySet()).stream()
                .collect(Collectors.toMap(
                        kept -> Objects.requireNonNull(byKey.get(kept.kind())).on(kept.subject()),
                        kept -> new Origin(questions.bank(kept.question()), Written.page(kept.reflection()))));
    }
}
