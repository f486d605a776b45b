package org.waymark.careerpath.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.waymark.careerpath.document.Differing;
import org.waymark.careerpath.document.PathDocument;

/** Tells in words what a role brings along that is new, or takes away that goes. */
final class RoleContents {

    /** So many are named one by one. */
    private static final int FEW = 3;

    private RoleContents() {}

    /** What it asks and where it leads, as the end of a sentence. */
    static String words(PathDocument document, PathDocument.Role role) {
        String leads = leads(document, role);
        return ", which asks " + asks(document, role) + (leads.isEmpty() ? "" : " and leads to " + leads);
    }

    private static String asks(PathDocument document, PathDocument.Role role) {
        List<PathDocument.Expectation> asked = role.expectations();
        if (asked.isEmpty()) {
            return "nothing";
        }
        if (asked.size() <= FEW) {
            return joined(asked.stream()
                    .map(one -> Differing.quote(one.text(), "") + " in " + competency(document, one))
                    .toList());
        }
        return asked.size() + " things in "
                + joined(asked.stream()
                        .map(one -> competency(document, one))
                        .distinct()
                        .toList());
    }

    private static String leads(PathDocument document, PathDocument.Role role) {
        return joined(document.steps().stream()
                .filter(step -> step.from().equals(role.id()))
                .map(step -> title(document, step.to()))
                .toList());
    }

    /** Roles of other paths are known by their addresses alone. */
    private static String title(PathDocument document, String address) {
        return document.roles().stream()
                .filter(role -> document.address(role.id()).equals(address))
                .findFirst()
                .map(role -> "“" + role.title() + "”")
                .orElse(address);
    }

    private static String competency(PathDocument document, PathDocument.Expectation expectation) {
        return document.competencies().stream()
                .filter(one -> one.id().equals(expectation.competency()))
                .findFirst()
                .map(PathDocument.Competency::name)
                .orElse(expectation.competency());
    }

    private static String joined(List<String> words) {
        if (words.size() <= 1) {
            return String.join("", words);
        }
        List<String> first = new ArrayList<>(words.subList(0, Math.min(words.size() - 1, FEW)));
        String last = words.size() > FEW + 1 ? words.size() - FEW + " more" : words.getLast();
        return first.stream().collect(Collectors.joining(", ")) + " and " + last;
    }
}
