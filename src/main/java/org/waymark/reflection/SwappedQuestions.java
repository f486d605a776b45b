package org.waymark.reflection;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.sharing.Withdrawn;
import org.waymark.reflection.question.AnswerId;
import org.waymark.reflection.question.UnknownReflection;
import org.waymark.reflection.swap.OwnQuestions;
import org.waymark.sharing.OwnContent;
import org.waymark.sharing.Sharing;

/** Takes questions out of the viewer's reflections that both people of a 1:1 are to answer. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SwappedQuestions implements OwnQuestions {

    private final AnswerRepository answers;
    private final Sharing sharing;
    private final CurrentUser currentUser;

    SwappedQuestions(AnswerRepository answers, Sharing sharing, CurrentUser currentUser) {
        this.answers = answers;
        this.sharing = sharing;
        this.currentUser = currentUser;
    }

    @Override
    public Drafted setAside(AnswerId id) {
        Answer answer =
                answers.findOwn(id.value(), currentUser.require().value()).orElseThrow(UnknownReflection::new);
        OwnContent mine = sharing.mine(answer.content());
        OwnContent.@Nullable Share share = mine.share();
        if (share != null && !share.isTopic()) {
            throw new IllegalStateException("The other one has read it already");
        }
        Long oneOnOne = answer.oneOnOne();
        if (oneOnOne == null) {
            throw new IllegalStateException("A question of the day belongs to no one-on-one");
        }
        Drafted drafted = new Drafted(
                oneOnOne,
                answer.kind(),
                answer.bankId(),
                answer.bankId() == null ? readable(mine.text(AnswerContent.QUESTION)) : "",
                readable(mine.text(AnswerContent.ANSWER)));
        Optional<Withdrawn> _ = sharing.withdraw(answer.content());
        answer.skip(true);
        return drafted;
    }

    private static String readable(OwnContent.Text text) {
        if (text.lost()) {
            throw new IllegalStateException("What does not open any more cannot be sealed anew");
        }
        return text.words();
    }
}
