package org.waymark.testing;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.VirtualChildrenList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every text on the current page of a browserless test that a person reads or hears: what is written there, what names a field, what a
 * component draws from its properties, and what the page was told in a call.
 */
public final class PageTexts {

    /** What holds nothing but names of things. */
    private static final Set<String> TECHNICAL = Set.of(
            "class",
            "style",
            "href",
            "src",
            "id",
            "d",
            "theme",
            "slot",
            "rel",
            "target",
            "name",
            "autocomplete",
            "viewBox",
            "sandbox",
            "innerHTML",
            "pattern",
            "allowedCharPattern",
            "overlayClass",
            "router-link",
            "points",
            "transform",
            "labelledBy",
            "accessibleNameRef",
            "aria-labelledby",
            "aria-describedby",
            "dateFormats",
            "place",
            "look",
            "action");

    /** What a person reads even if it is one word. */
    private static final Set<String> READ = Set.of(
            "label",
            "placeholder",
            "title",
            "text",
            "helperText",
            "errorMessage",
            "accessibleName",
            "aria-label",
            "aria-description",
            "aria-roledescription",
            "aria-valuetext",
            "alt",
            "ariaLabel",
            "caption",
            "header",
            "headerTitle",
            "summary",
            "confirmText",
            "cancelText",
            "rejectText",
            "message");

    /** At least two words beside each other. */
    private static final Pattern WORDS = Pattern.compile("(?s).*\\p{L}{2,}[,;:.?!’“”]* [“]?\\p{L}{2,}.*");

    /**
     * A text.
     *
     * @param place the elements around it, from the outside
     * @param text what it says
     */
    public record Told(String place, String text) {}

    private static final JsonMapper JSON = new JsonMapper();

    private final List<Told> told = new ArrayList<>();
    private int open;

    private PageTexts() {}

    /** All of them, in reading order as far as there is one. */
    public static List<Told> all() {
        PageTexts texts = new PageTexts();
        UI page = UI.getCurrent();
        String title = page.getInternals().getTitle();
        texts.add("title of the page", title == null ? "" : title);
        page.getInternals().getStateTree().runExecutionsBeforeClientResponse();
        texts.element("", page.getElement());
        page.getInternals()
                .dumpPendingJavaScriptInvocations()
                .forEach(call ->
                        call.getInvocation().getParameters().forEach(parameter -> texts.value("call", "", parameter)));
        if (texts.open != 0) {
            texts.add("end of the page", "brackets that do not close: " + texts.open);
        }
        return texts.told;
    }

    private void element(String around, Element element) {
        if (element.isTextNode()) {
            flowing(around, element.getText());
            return;
        }
        String place = around + "/" + element.getTag();
        element.getAttributeNames().forEach(name -> value(place + "@" + name, name, element.getAttribute(name)));
        element.getPropertyNames().forEach(name -> value(place + "." + name, name, element.getPropertyRaw(name)));
        String html = element.getProperty("innerHTML");
        if (html != null) {
            Jsoup.parseBodyFragment(html).body().forEachNode(part -> drawn(place, part));
        }
        element.getChildren().forEach(child -> element(place, child));
        // Where no layout of its parent sees them, such as cells of a grid.
        element.getNode()
                .getFeatureIfInitialized(VirtualChildrenList.class)
                .ifPresent(list ->
                        IntStream.range(0, list.size()).forEach(i -> element(place, Element.get(list.get(i)))));
    }

    private void drawn(String place, Node part) {
        if (part instanceof TextNode text) {
            flowing(place + "/" + Objects.requireNonNull(part.parentNode()).nodeName(), text.getWholeText());
        }
        if (part instanceof org.jsoup.nodes.Element) {
            part.attributes()
                    .forEach(attribute ->
                            value(place + "@" + attribute.getKey(), attribute.getKey(), attribute.getValue()));
        }
    }

    private void value(String place, String name, @Nullable Object value) {
        if (TECHNICAL.contains(name)) {
            return;
        }
        switch (value) {
            case null -> {}
            case JsonNode json
            when json.isObject() ->
                json.properties()
                        .forEach(entry -> value(place + "." + entry.getKey(), entry.getKey(), entry.getValue()));
            case JsonNode json when json.isArray() -> json.forEach(item -> value(place, name, item));
            case JsonNode json when json.isString() -> value(place, name, json.asString());
            case String text when isJson(text) -> value(place, name, JSON.readTree(text));
            // How a grid draws its cells; what they say is told apart.
            case String text when text.contains("${item.") -> {}
            case String text when READ.contains(name) || WORDS.matcher(text).matches() -> add(place, text);
            default -> {}
        }
    }

    /** Whether a property holds some, and not a text that only begins like it. */
    private static boolean isJson(String text) {
        if (!text.startsWith("{") && !text.startsWith("[")) {
            return false;
        }
        try {
            JSON.readTree(text);
            return true;
        } catch (JacksonException e) {
            return false;
        }
    }

    /** A sentence with a link in it is several nodes, of which the first opens its brackets and the last closes them. */
    private void flowing(String place, String text) {
        add(place, String.valueOf(PseudoLanguage.BEGIN).repeat(open) + text);
        open += count(text, PseudoLanguage.BEGIN) - count(text, PseudoLanguage.END);
        if (text.endsWith("…")) {
            // A long one that was cut.
            open = 0;
        }
        if (open < 0) {
            add(place, "brackets that were not opened: " + text);
            open = 0;
        }
    }

    private static int count(String text, char letter) {
        return Math.toIntExact(text.chars().filter(one -> one == letter).count());
    }

    private void add(String place, String text) {
        if (!text.isBlank()) {
            told.add(new Told(place, text.strip()));
        }
    }
}
