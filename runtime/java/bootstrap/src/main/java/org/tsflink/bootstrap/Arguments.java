package org.tsflink.bootstrap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A command, its {@code --name value} options and what follows them. */
record Arguments(String command, Map<String, String> options, List<String> positional) {
  static Arguments parse(String[] args) {
    Map<String, String> options = new HashMap<>();
    List<String> positional = new ArrayList<>();
    for (int i = 1; i < args.length; i++) {
      if (!args[i].startsWith("--")) {
        positional.add(args[i]);
      } else if (i + 1 < args.length) {
        options.put(args[i].substring(2), args[++i]);
      } else {
        throw new BootstrapException("The option " + args[i] + " needs a value");
      }
    }
    return new Arguments(args.length == 0 ? "" : args[0], options, positional);
  }

  String option(String name) {
    return options.get(name);
  }

  String required(String name) {
    String value = options.get(name);
    if (value == null) throw new BootstrapException("The command " + command + " needs --" + name);
    return value;
  }
}
