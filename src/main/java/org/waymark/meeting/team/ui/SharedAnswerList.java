package org.waymark.meeting.team.ui;

import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.waymark.base.sharing.Freshness;
import org.waymark.careerpath.appeal.SharedAppeal;
import org.waymark.growth.SharedBeyond;
import org.waymark.questionbank.Kind;
import org.waymark.reflection.SharedAnswer;
import org.waymark.reflection.question.AnswerId;

/** What somebody shares, by kind. */
class SharedAnswerList extends Div {

    private static final long serialVersionUID = 1;

    /**
     * What was new or changed when the page first showed it. A mark stays for as long as the page is open: "new" means new
     * since this visit.
     */
    static final class Marks implements Serializable {

        private static final long serialVersionUID = 1;

        private final Map<AnswerId, Freshness> marks = new HashMap<>();
        private final Set<String> freshAppeals = new HashSet<>();

        private Freshness beyond = Freshness.READ;

        /** Whether something arrives while the page is open. */
        private boolean open;

        /** From now on whatever comes has arrived in an open page. */
        void pageIsOpen() {
            open = true;
        }

        /** Whether an appeal was new when the page first showed it, or has come since. */
        boolean keep(SharedAppeal appeal) {
            String role = appeal.role().address();
            if (appeal.isNew()) {
                freshAppeals.add(role);
            }
            return freshAppeals.contains(role);
        }

        /** How fresh it was when the page first showed it, or how it has come since. */
        Freshness keep(SharedBeyond shared) {
            if (shared.freshness() != Freshness.READ) {
                beyond = shared.freshness();
            }
            return beyond;
        }

        private boolean hasArrived(SharedAnswer answer) {
            return open && answer.freshness() != Freshness.READ;
        }

        private Freshness keep(SharedAnswer answer) {
            Freshness mark = answer.freshness() == Freshness.READ
                    ? marks.getOrDefault(answer.id(), Freshness.READ)
                    : answer.freshness();
            marks.put(answer.id(), mark);
            return mark;
        }
    }

    SharedAnswerList(List<SharedAnswer> answers, Marks marks) {
        Map<Kind, List<SharedAnswer>> byKind = answers.stream()
                .collect(Collectors.groupingBy(
                        answer -> answer.question().kind(), LinkedHashMap::new, Collectors.toList()));
        byKind.forEach((kind, ofKind) -> {
            Section section = new Section(new H3(getTranslation(kind.key())));
            section.addClassName("wm-kind");
            ofKind.forEach(answer -> {
                Article article = article(answer, marks.keep(answer));
                if (marks.hasArrived(answer)) {
                    article.addClassName("wm-arrived");
                }
                section.add(article);
            });
            add(section);
        });
    }

    private Article article(SharedAnswer answer, Freshness mark) {
        Paragraph topic = paragraph("wm-audience", getTranslation("meeting.prepare.topic"));
        topic.addClassName("wm-audience-topic");
        Article article = new Article(
                new SharedMeta(mark, answer.sharedAt()),
                new H4(answer.question().text()),
                answer.text().map(words -> paragraph("wm-words", words)).orElse(topic));
        article.addClassName("wm-answer");
        return article;
    }
}
