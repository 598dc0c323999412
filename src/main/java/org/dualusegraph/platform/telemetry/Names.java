package org.dualusegraph.platform.telemetry;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** So many different names and no more: those that come too late are all called the same. */
final class Names {

    private final int most;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    Names(int most) {
        this.most = most;
    }

    String of(String name) {
        if (known.contains(name)) {
            return name;
        }
        synchronized (known) {
            return known.size() < most && known.add(name) ? name : known.contains(name) ? name : Meters.OTHER;
        }
    }
}
