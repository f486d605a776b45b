package org.waymark.careerpath.editing;

import java.util.List;
import org.waymark.base.text.Sentence;
import org.waymark.careerpath.document.Differing;
import org.waymark.careerpath.document.PathDocument;

/** Tells what a role brings along that is new, or takes away that goes. */
final class RoleContents {

    /** So many are named one by one. */
    private static final int FEW = 3;

    private RoleContents() {}

    /** A role, with what it asks and where it leads. */
    static Sentence with(Sentence role, PathDocument document, PathDocument.Role contents) {
        List<Object> leads = document.steps().stream()
                .filter(step -> step.from().equals(contents.id()))
                .map(step -> title(document, step.to()))
                .toList();
        Object asks = asks(document, contents);
        return leads.isEmpty()
                ? PathChanges.say("role.asks", role, asks)
                : PathChanges.say("role.asks-and-leads", role, asks, joined(leads));
    }

    private static Object asks(PathDocument document, PathDocument.Role role) {
        List<PathDocument.Expectation> asked = role.expectations();
        if (asked.isEmpty()) {
            return PathChanges.say("nothing");
        }
        if (asked.size() <= FEW) {
            return joined(asked.stream()
                    .<Object>map(
                            one -> PathChanges.say("asked", Differing.quote(one.text(), ""), competency(document, one)))
                    .toList());
        }
        return PathChanges.say(
                "asked.many",
                Integer.toString(asked.size()),
                joined(asked.stream()
                        .<Object>map(one -> competency(document, one))
                        .distinct()
                        .toList()));
    }

    /** Roles of other paths are known by their addresses alone. */
    private static Object title(PathDocument document, String address) {
        return document.roles().stream()
                .filter(role -> document.address(role.id()).equals(address))
                .findFirst()
                .<Object>map(role -> Sentence.of("careerpath.quote", role.title()))
                .orElse(address);
    }

    private static String competency(PathDocument document, PathDocument.Expectation expectation) {
        return document.competencies().stream()
                .filter(one -> one.id().equals(expectation.competency()))
                .findFirst()
                .map(PathDocument.Competency::name)
                .orElse(expectation.competency());
    }

    private static Object joined(List<Object> words) {
        if (words.size() <= 1) {
            return words.getFirst();
        }
        List<Object> first = words.subList(0, Math.min(words.size() - 1, FEW));
        Object last = words.size() > FEW + 1
                ? Sentence.of("base.list.more", Integer.toString(words.size() - FEW))
                : words.getLast();
        return Sentence.of("base.list.and", Sentence.joined("base.list.comma", first), last);
    }
}
