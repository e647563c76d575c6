package fr.allerretour.kit.http;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Removes keys that are too old, so that the table stays as large as what is asked for in a day. */
final class IdempotencyPurge {

    static final String TASK = "idempotency-purge";

    private IdempotencyPurge() {}

    @Produces
    @Singleton
    static RecurringTask<Void> purge(IdempotencyKeys keys, IdempotencyConfig config) {
        return Tasks.recurring(TASK, FixedDelay.of(config.purgeEvery()))
                .execute((instance, context) -> keys.purge(config.keep()));
    }
}
