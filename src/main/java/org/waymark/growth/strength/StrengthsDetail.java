package org.waymark.growth.strength;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.waymark.careerpath.CompetencyReference;

/**
 * All strengths that the viewer keeps, and what managers see in them.
 *
 * @param all every one that there can be, begun or not
 * @param ofOwnPath competencies of the path of the role that the viewer holds; empty without one
 * @param seen what managers share of what they see, by question
 */
public record StrengthsDetail(List<StrengthDetail> all, List<CompetencyReference> ofOwnPath, List<SeenStrength> seen) {

    /**
     * Those that are begun.
     *
     * @return in the order in which they were
     */
    public List<StrengthDetail> begun() {
        return all.stream().filter(StrengthDetail::isBegun).toList();
    }

    /**
     * The one that can be begun next.
     *
     * @return behind the last one as long as there is room, then in the first gap; empty if as many are kept as can be
     */
    public Optional<StrengthDetail> free() {
        int last = begun().stream()
                .mapToInt(strength -> strength.id().number())
                .max()
                .orElse(0);
        return Stream.concat(all.stream().skip(last), all.stream().limit(last))
                .filter(strength -> !strength.isBegun())
                .findFirst();
    }

    /**
     * One of them.
     *
     * @param id which
     * @return begun or not
     */
    public StrengthDetail get(StrengthId id) {
        return all.get(id.number() - 1);
    }
}
