package org.tsflink.gateway.adapter.elements;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.flink.table.api.ApiExpression;
import org.apache.flink.table.api.Table;
import org.apache.flink.table.expressions.Expression;
import org.apache.flink.table.expressions.ValueLiteralExpression;
import org.apache.flink.table.operations.ValuesQueryOperation;
import org.tsflink.gateway.errors.BridgeException;

/**
 * Finds the literals in what the steps of one call give, and refuses those that would not arrive as they were written:
 * that do not fit their type, or that Flink's planner has no constant for.
 */
public final class Literals implements Consumer<Object> {

    /** Expressions of earlier steps, in which those of later ones stand. */
    private final Set<Expression> checked = Collections.newSetFromMap(new IdentityHashMap<>());

    @Override
    public void accept(Object value) {
        if (value instanceof ApiExpression expression) {
            check(expression.toExpr());
        } else if (value instanceof Table table && table.getQueryOperation() instanceof ValuesQueryOperation rows) {
            rows.getValues().forEach(row -> row.forEach(this::check));
        }
    }

    private void check(Expression expression) {
        if (!checked.add(expression)) {
            return;
        }
        if (expression instanceof ValueLiteralExpression literal) {
            try {
                LiteralValues.check(literal);
            } catch (CellProblem problem) {
                throw new BridgeException(problem.getMessage());
            }
        }
        expression.getChildren().forEach(this::check);
    }
}
