package org.dualusegraph.platform.live;

import jakarta.inject.Singleton;
import org.dualusegraph.platform.execution.GraphQlEngine;
import org.dualusegraph.platform.limits.Budgets;
import org.dualusegraph.platform.limits.LimitSettings;
import org.dualusegraph.platform.security.Viewers;
import org.dualusegraph.platform.telemetry.Telemetry;

/** What all WebSockets share. */
@Singleton
public class SocketProtocol {

    final LiveSettings settings;
    final LimitSettings limits;
    final Viewers viewers;
    final GraphQlEngine engine;
    final Budgets budgets;
    final Signals signals;
    final Telemetry telemetry;

    public SocketProtocol(
            LiveSettings settings,
            LimitSettings limits,
            Viewers viewers,
            GraphQlEngine engine,
            Budgets budgets,
            Signals signals,
            Telemetry telemetry) {
        this.settings = settings;
        this.limits = limits;
        this.viewers = viewers;
        this.engine = engine;
        this.budgets = budgets;
        this.signals = signals;
        this.telemetry = telemetry;
    }
}
