package org.waymark.careerpath.editing.ui;

import static org.waymark.base.ui.Components.link;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.waymark.base.ui.OrderList;
import org.waymark.base.ui.StaticHtml;
import org.waymark.careerpath.document.PathDocument;
import org.waymark.careerpath.editing.DraftElement;
import org.waymark.careerpath.editing.PathDrafts;

/** What a draft is made of, in an order that one sets here, with a place to add to it. */
class DraftOutline extends Section {

    private static final long serialVersionUID = 1;

    private final String address;
    private final Map<DraftElement, OrderList> lists = new EnumMap<>(DraftElement.class);
    private final StaticHtml whole = new StaticHtml(new Div());

    /** The role that is edited: a new one belongs beside it. */
    private String beside = "";

    /**
     * Makes an empty outline.
     *
     * @param address of the page of the draft
     * @param added takes what was added, with its id
     * @param moved shows the page anew after something was moved
     */
    DraftOutline(
            PathDrafts drafts,
            String path,
            String address,
            SerializableBiConsumer<DraftElement, String> added,
            SerializableRunnable moved) {
        this.address = address;
        addClassName("wm-outline");
        setAriaLabel(getTranslation("careerpath.outline"));
        add(whole);
        for (DraftElement part : List.of(DraftElement.ROLE, DraftElement.COMPETENCY, DraftElement.TRACK)) {
            String name = getTranslation("careerpath.outline." + word(part));
            OrderList list = new OrderList(name, (id, before) -> {
                drafts.move(path, part, id, before);
                moved.run();
            });
            lists.put(part, list);
            TextField fresh = new TextField();
            fresh.setPlaceholder(getTranslation("careerpath.outline.add." + word(part)));
            fresh.setAriaLabel(getTranslation("careerpath.outline.add." + word(part)));
            Button add = new Button(getTranslation("careerpath.outline.add"));
            add.setAriaLabel(getTranslation("careerpath.outline.add." + word(part)));
            add.addClickListener(click -> {
                try {
                    String id = part == DraftElement.ROLE && !beside.isEmpty()
                            ? drafts.addRole(path, fresh.getValue(), beside)
                            : drafts.add(path, part, fresh.getValue());
                    fresh.clear();
                    added.accept(part, id);
                } catch (IllegalArgumentException e) {
                    fresh.setErrorMessage(getTranslation("careerpath.outline.no-name"));
                    fresh.setInvalid(true);
                    fresh.focus();
                }
            });
            fresh.addKeyPressListener(Key.ENTER, press -> add.click());
            Div adding = new Div(fresh, add);
            adding.addClassName("wm-outline-add");
            add(new StaticHtml(new H2(name)), list, adding);
        }
    }

    static String word(DraftElement part) {
        return part.name().toLowerCase(Locale.ROOT);
    }

    /** Shows the parts of a draft; the one that is edited is marked. */
    void show(PathDocument document, DraftSelection selection) {
        Div link = new Div(link(address, getTranslation("careerpath.outline.path"), "wm-link"));
        link.addClassName("wm-outline-path");
        if (selection.isPath()) {
            link.getElement().getChild(0).setAttribute("aria-current", "true");
        }
        whole.show(link);
        beside = selection.part() == DraftElement.ROLE ? selection.id() : "";
        show(
                DraftElement.ROLE,
                document.roles().stream()
                        .map(role ->
                                item(DraftElement.ROLE, role.id(), role.title(), place(document, role), selection)));
        show(
                DraftElement.COMPETENCY,
                document.competencies().stream()
                        .map(one -> item(DraftElement.COMPETENCY, one.id(), one.name(), "", selection)));
        show(
                DraftElement.TRACK,
                document.tracks().stream().map(one -> item(DraftElement.TRACK, one.id(), one.name(), "", selection)));
    }

    private void show(DraftElement part, Stream<OrderList.Item> items) {
        Objects.requireNonNull(lists.get(part)).show(items.toList());
    }

    private OrderList.Item item(DraftElement part, String id, String name, String meta, DraftSelection selection) {
        return new OrderList.Item(
                id,
                name.isEmpty() ? getTranslation("careerpath.outline.unnamed") : name,
                meta,
                address + "?" + word(part) + "=" + id,
                selection.is(part, id));
    }

    private String place(PathDocument document, PathDocument.Role role) {
        return document.tracks().stream()
                .filter(track -> track.id().equals(role.track()))
                .findFirst()
                .map(track -> getTranslation("careerpath.outline.place-on", role.level(), track.name()))
                .orElse(getTranslation("careerpath.outline.place", role.level()));
    }
}
