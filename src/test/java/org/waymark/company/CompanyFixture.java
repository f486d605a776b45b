package org.waymark.company;

import java.util.Objects;
import org.waymark.base.security.RunAs;

/** What a test has the company say, and how it is taken back. */
public final class CompanyFixture {

    private CompanyFixture() {}

    /** As if nobody had said anything yet. */
    public static void reset(CompanyEditing editing) {
        RunAs.operator(() -> {
            CompanyEditing.Kept kept = editing.read();
            for (LogoGround ground : LogoGround.values()) {
                if (kept.logo(ground) != null) {
                    editing.removeLogo(
                            ground, Objects.requireNonNull(kept.logo(ground)).hash());
                }
            }
            return editing.save(kept.words(), CompanyWords.NONE);
        });
    }
}
