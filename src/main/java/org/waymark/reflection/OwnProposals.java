package org.waymark.reflection;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.privacy.OwnThing;
import org.waymark.base.privacy.OwnThing.Change;
import org.waymark.base.privacy.OwnThing.Extent;
import org.waymark.base.privacy.OwnThing.Sharing;
import org.waymark.base.privacy.PersonalContentProvider;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.base.sharing.Withdrawn;
import org.waymark.reflection.question.AskedQuestion;
import org.waymark.reflection.question.QuestionTexts;

/** Questions that one proposed to those who report to one. Whoever was asked keeps the question, and nothing is taken back. */
@Service
@Order(60)
@DeniedByDefault
@Transactional(readOnly = true)
public class OwnProposals implements PersonalContentProvider {

    private final ProposedQuestionRepository proposals;
    private final QuestionTexts questions;
    private final CurrentUser currentUser;

    OwnProposals(ProposedQuestionRepository proposals, QuestionTexts questions, CurrentUser currentUser) {
        this.proposals = proposals;
        this.questions = questions;
        this.currentUser = currentUser;
    }

    @Override
    @ForEmployees
    public String kind() {
        return "reflection.own.proposals";
    }

    @Override
    @ForEmployees
    public List<OwnThing> shared() {
        return proposals.findAllOf(currentUser.require().value()).stream()
                .map(this::thing)
                .toList();
    }

    @Override
    @ForEmployees
    public List<OwnThing> alone() {
        return List.of();
    }

    @Override
    @ForEmployees
    public Optional<Withdrawn> change(String id, Change change) {
        throw new UnsupportedOperationException("A proposed question stays with whoever was asked");
    }

    @Override
    @ForEmployees
    public void eraseAlone() {
        // Each of them was for somebody.
    }

    private OwnThing thing(ProposedQuestion proposal) {
        AskedQuestion question = questions.read(
                proposal.question(), proposal.manager(), proposal.id().ownQuestionPlace());
        return new OwnThing(
                Long.toString(proposal.id().value()),
                question.kind().key(),
                null,
                question.text(),
                new Sharing(proposal.employee(), Extent.PROPOSED, proposal.proposedAt(), false, null),
                Set.of());
    }
}
