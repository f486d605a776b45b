package org.waymark.careerpath.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.select.Select;
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

    /**
     * Draws a map.
     *
     * @param map what to draw
     * @param query what the address asks for: a view and filters, which the browser keeps there
     */
    LadderMap(PathMap map, String query) {
        getElement()
                .setProperty("map", JSON.writeValueAsString(MapDrawing.of(map)))
                .setProperty("labels", JSON.writeValueAsString(MapLabels.of(this)))
                .setProperty("query", query);
    }
}
