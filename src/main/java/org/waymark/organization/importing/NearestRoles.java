package org.waymark.organization.importing;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.waymark.organization.LadderRoles.LadderRole;

/** Which role was probably meant, by the letters in which it differs from what was written. */
public final class NearestRoles {

    /** One letter in so many may be wrong for a role to be taken for another one. */
    private static final int LETTERS_FOR_A_SLIP = 4;

    private final List<LadderRole> roles;

    /**
     * Among these.
     *
     * @param roles of all ladders
     */
    public NearestRoles(List<LadderRole> roles) {
        this.roles =
                roles.stream().sorted(Comparator.comparing(LadderRole::address)).toList();
    }

    /**
     * By an address, or by what the title of a role would be as one.
     *
     * @param address as {@code path.role}, which no ladder has
     * @return the nearest, empty if none is near
     */
    public Optional<LadderRole> ofAddress(String address) {
        return nearest(
                address,
                role -> Math.min(
                        distance(address, role.address()), distance(address, path(role) + "." + words(role.title()))));
    }

    /**
     * By what somebody's work is called.
     *
     * @param title of people without a role
     * @return the nearest, empty if none is near or several are as near: two paths may have roles of one title
     */
    public Optional<LadderRole> ofTitle(String title) {
        String words = words(title);
        ToIntFunction<LadderRole> distance = role -> distance(words, words(role.title()));
        return nearest(words, distance)
                .filter(near -> roles.stream()
                                .filter(role -> distance.applyAsInt(role) == distance.applyAsInt(near))
                                .count()
                        == 1);
    }

    private Optional<LadderRole> nearest(String given, ToIntFunction<LadderRole> distance) {
        return roles.stream()
                .filter(role -> distance.applyAsInt(role) <= Math.max(2, given.length() / LETTERS_FOR_A_SLIP))
                .min(Comparator.comparingInt(distance));
    }

    private static String path(LadderRole role) {
        return role.address().substring(0, Math.max(0, role.address().indexOf('.')));
    }

    private static String words(String title) {
        return title.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
    }

    /** How many letters have to be changed, added or taken away (Levenshtein). */
    private static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int swap = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(swap, Math.min(before[j], row[j - 1]) + 1);
            }
            before = row;
        }
        return before[other.length()];
    }
}
