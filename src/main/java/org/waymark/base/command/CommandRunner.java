package org.waymark.base.command;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.ParameterizedTypeReference;
import org.waymark.base.crypto.MasterKey;
import org.waymark.base.database.EventDelivery;
import org.waymark.base.security.RunAs;
import org.waymark.base.text.Texts;

/** Starts the application without its web part for the time of one command. */
public final class CommandRunner {

    /** Active while a command runs, and not in the portal. */
    public static final String PROFILE = "command";

    private static final String NEW_MASTER_KEY = "new-master-key";

    private CommandRunner() {}

    /**
     * Whether arguments name a command rather than options of the server.
     *
     * @param arguments of the program
     * @return true for a command
     */
    public static boolean isCommand(String[] arguments) {
        return arguments.length > 0 && !arguments[0].startsWith("-");
    }

    /**
     * Runs one command.
     *
     * @param application the application's configuration
     * @param arguments the command's words and what follows them
     * @return the exit code, see {@link Command}
     */
    public static int run(Class<?> application, String[] arguments) {
        PrintStream console = System.out;
        PrintStream out = new PrintStream(console, true, StandardCharsets.UTF_8);
        if (arguments[0].equals(NEW_MASTER_KEY)) {
            out.println(MasterKey.generate());
            return Command.FINE;
        }
        // The log as well goes to the standard error, so that the standard output holds the report alone.
        System.setOut(System.err);
        try {
            return run(application, List.of(arguments), out);
        } finally {
            System.setOut(console);
        }
    }

    private static int run(Class<?> application, List<String> words, PrintStream out) {
        SpringApplication spring = new SpringApplication(application);
        spring.setWebApplicationType(WebApplicationType.NONE);
        spring.setAdditionalProfiles(PROFILE);
        try (ConfigurableApplicationContext context = spring.run()) {
            int code = context.getBeanProvider(new ParameterizedTypeReference<Command<?>>() {}).stream()
                    .filter(command -> words.size() >= command.words().size()
                            && words.subList(0, command.words().size()).equals(command.words()))
                    .findFirst()
                    .map(command -> RunAs.operator(
                            () -> command.run(words.subList(command.words().size(), words.size()), out)))
                    .orElseGet(() -> {
                        out.println(context.getBean(Texts.class).get("base.command.unknown", String.join(" ", words)));
                        return Command.USAGE;
                    });
            context.getBean(EventDelivery.class).await();
            return code;
        }
    }
}
