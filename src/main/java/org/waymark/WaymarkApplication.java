package org.waymark;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;
import org.waymark.base.command.CommandRunner;

/** Starts the portal, or runs one command of {@code ./waymark} and ends. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Modulithic(systemName = "Waymark", sharedModules = "base")
public class WaymarkApplication {

    /**
     * Entry point.
     *
     * @param arguments a command such as {@code import people FILE}, or Spring Boot's own options
     */
    public static void main(String[] arguments) {
        if (CommandRunner.isCommand(arguments)) {
            System.exit(CommandRunner.run(WaymarkApplication.class, arguments));
        }
        SpringApplication.run(WaymarkApplication.class, arguments);
    }
}
