package org.waymark.testing.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;
import org.waymark.testing.Patience;
import org.waymark.testing.TestPeople.Member;

/** The browser windows of one test: each person has a browser of their own, with its own cookies and storage. */
public final class Windows implements AutoCloseable {

    private static final Pattern SIGN_IN = Pattern.compile(".*/login(\\?.*)?$");

    /** Characters that tell which page it is, and how far it has come. */
    private static final int ENOUGH = 400;

    private final Browser browser;
    private String address;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    private boolean complaintsExpected;

    Windows(Browser browser, String address) {
        this.browser = browser;
        this.address = address;
    }

    /** From now on windows are opened at another application, such as {@code http://localhost:8080}. */
    public void visit(String application) {
        address = application;
    }

    /** This test breaks connections, so the browser will complain about them. */
    public void expectComplaints() {
        complaintsExpected = true;
    }

    /** A window of a browser that was never here, on an empty page. */
    public Page open() {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale("en-GB")
                .setViewportSize(1280, 900)
                // What fades in would be measured half faded.
                .setReducedMotion(ReducedMotion.REDUCE));
        context.setDefaultTimeout(Patience.MILLISECONDS);
        contexts.add(context);
        context.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add("console: " + message.text() + " at " + message.location());
            }
        });
        context.onDialog(dialog -> {
            complaints.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
        context.onWebError(error -> complaints.add("script: " + error.error()));
        return context.newPage();
    }

    /** Another window of the browser that was opened last: the same cookies, but a tab's own storage is its own. */
    public Page openAgain() {
        return contexts.getLast().newPage();
    }

    /** A window of a person who has just signed in and sees the home page. */
    public Page signIn(Member member) {
        Page page = open();
        page.navigate("/");
        assertThat(page).hasURL(SIGN_IN);
        assertThat(page.getByLabel("Mail address")).isVisible();
        signIn(page, member.email(), member.password());
        return page;
    }

    /** Fills the sign-in page that a window shows, and waits for the page behind it. */
    public static void signIn(Page page, String email, String password) {
        assertThat(page).hasURL(SIGN_IN);
        page.getByLabel("Mail address").fill(email);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(password);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Sign in").setExact(true))
                .click();
        // A page that is left before it has loaded does not tell the server that it is gone.
        assertThat(page.locator(".wm-frame .wm-page")).isVisible();
    }

    void assertNothingWentWrong() {
        if (!complaintsExpected) {
            Assertions.assertThat(complaints)
                    .as("what the browser complained about")
                    .isEmpty();
        }
    }

    /** The beginning of what each window shows, and what the browser complained about. */
    String shown() {
        String pages = contexts.stream()
                .flatMap(context -> context.pages().stream())
                .map(Windows::shown)
                .collect(Collectors.joining());
        return pages + complaints;
    }

    private static String shown(Page page) {
        try {
            String text = page.locator("body").innerText().replaceAll("\\s+", " ");
            return page.url() + ": " + text.substring(0, Math.min(text.length(), ENOUGH)) + "\n";
        } catch (PlaywrightException e) {
            return page.url() + ": " + e.getMessage() + "\n";
        }
    }

    /** Keeps pictures of all windows, and what the browser complained about, in a folder. */
    void keep(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve("complaints.txt"), complaints);
            int number = 0;
            for (BrowserContext context : contexts) {
                for (Page page : context.pages()) {
                    number++;
                    Files.writeString(folder.resolve(number + ".txt"), page.url() + "\n" + page.content());
                    page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(number + ".png")));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (PlaywrightException e) {
            complaints.add("no picture: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        contexts.forEach(BrowserContext::close);
    }
}
