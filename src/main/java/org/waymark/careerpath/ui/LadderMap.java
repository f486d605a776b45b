package org.waymark.careerpath.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.waymark.base.search.Sought;
import org.waymark.careerpath.ExpectationSearch;
import org.waymark.careerpath.PathMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * The map of all ladders. The browser draws it, see {@code ladder-map.ts}; the session keeps one text of it, and another
 * with its words.
 *
 * @see <a href="../../../../../../../docs/decisions/2026-11-24-map-layout.md">Decision: the layout of the map</a>
 */
@Tag("wm-ladder-map")
@NpmPackage(value = "@dagrejs/dagre", version = "3.1.3")
@JsModule("./ladder-map.ts")
@Uses(Button.class)
@Uses(ComboBox.class)
@Uses(Select.class)
class LadderMap extends Component {

    private static final long serialVersionUID = 1;

    private static final JsonMapper JSON = new JsonMapper();

    /** How many roles are found by what they ask. */
    private static final int MOST_ASKING = 20;

    private final transient ExpectationSearch expectations;

    /** A role that asks what somebody looks for. */
    private record Found(String address, String competency) {}

    /**
     * Draws a map.
     *
     * @param map what to draw
     * @param expectations finds roles by what they ask
     * @param query what the address asks for: a view and filters, which the browser keeps there
     */
    LadderMap(PathMap map, ExpectationSearch expectations, String query) {
        this.expectations = expectations;
        getElement()
                .setProperty("map", JSON.writeValueAsString(MapDrawing.of(map)))
                .setProperty("labels", JSON.writeValueAsString(MapLabels.of(this)))
                .setProperty("query", query);
    }

    /**
     * Finds roles by what they ask; by their titles the browser finds them itself.
     *
     * @param text what somebody typed
     * @return addresses with the competencies, as JSON; none for too little to look for
     */
    @ClientCallable
    public String asking(String text) {
        Sought sought = Sought.of(text);
        return JSON.writeValueAsString(
                sought.isEnough()
                        ? expectations.roles(sought, MOST_ASKING).stream()
                                .map(asking -> new Found(asking.role().address(), asking.competency()))
                                .toList()
                        : List.of());
    }
}
