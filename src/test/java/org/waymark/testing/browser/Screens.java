package org.waymark.testing.browser;

import com.deque.html.axecore.args.AxeRuleOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;

/** Looks at a screen the way everybody does: light and dark, at a desk and on a phone. */
public final class Screens {

    private static final List<Integer> WIDTHS = List.of(1280, 390);
    private static final int HEIGHT = 900;
    private static final int TALLEST = 6000;
    private static final boolean KEEPS_PICTURES = Boolean.getBoolean("waymark.pictures");
    private static final Path PICTURES = Path.of("target", "screenshots");

    private Screens() {}

    /**
     * Has axe-core find nothing wrong with what a window shows, light and dark, 1280 and 390 pixels wide. With
     * {@code -Dwaymark.pictures=true} a picture of each is kept in {@code target/screenshots}; drawing tall pages takes minutes of a
     * whole run. The window is 1280 wide and light again afterwards.
     *
     * @param page the window
     * @param name of the screen, for the pictures
     */
    public static void assertAccessible(Page page, String name) {
        for (int width : WIDTHS) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                page.setViewportSize(width, HEIGHT);
                page.setViewportSize(width, height(page));
                String screen = name + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT);
                settle(page);
                if (KEEPS_PICTURES) {
                    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(screen + ".png")));
                }
                Assertions.assertThat(violations(page, scheme)).as(screen).isEmpty();
            }
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(WIDTHS.getFirst(), HEIGHT);
    }

    /** Colours fade from one scheme to the other; what axe looks at is what they come to. */
    private static void settle(Page page) {
        page.evaluate("""
            async () => {
                const frame = () => new Promise(requestAnimationFrame);
                await frame();
                await frame();
                document.getAnimations()
                    .filter(one => Number.isFinite(one.effect.getComputedTiming().endTime))
                    .forEach(one => one.finish());
                await frame();
            }
            """);
    }

    /** The page scrolls within its frame, so the window has to be as tall as what is in it; not for a dialog. */
    private static int height(Page page) {
        Object height = page.evaluate("""
            document.querySelector('[role=dialog]')
                ? 0
                : Math.max(0, ...[...document.querySelectorAll('.wm-page')].map(page => page.scrollHeight + 80))
            """);
        return Math.clamp(((Number) height).longValue(), HEIGHT, TALLEST);
    }

    private static List<String> violations(Page page, ColorScheme scheme) {
        // What it finds right is not written up, which takes longer than finding it.
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        // Of the rules that axe-core counts as experimental: whoever speaks to a program says the words they see.
        AxeRuleOptions alsoThis = new AxeRuleOptions();
        // It draws each text to tell letters from icons, which takes its time, and no name depends on colours.
        alsoThis.setEnabled(scheme == ColorScheme.LIGHT);
        options.setRules(Map.of("label-content-name-mismatch", alsoThis));
        return new AxeBuilder(page)
                        .options(options)
                        // Without frames, one window does: the other mode opens a second one for each look.
                        .setLegacyMode(true)
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(Screens::describe)
                        .toList();
    }

    private static String describe(Rule rule) {
        return rule.getId() + ": " + rule.getHelp()
                + rule.getNodes().stream()
                        .map(CheckedNode::toString)
                        .collect(Collectors.joining("\n    ", "\n    ", ""));
    }
}
