package org.waymark.meeting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.Uses;

/** Blurs what is the viewer's own alone while the other one looks at the screen, see {@code private-screen.ts}. */
@Tag("wm-private-screen")
@JsModule("./private-screen.ts")
@Uses(Button.class)
class PrivateScreen extends Component {

    private static final long serialVersionUID = 1;

    PrivateScreen() {
        getElement().setProperty("label", getTranslation("meeting.page.hide"));
    }
}
