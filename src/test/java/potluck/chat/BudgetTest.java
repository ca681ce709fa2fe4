package potluck.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BudgetTest {
    @Test
    void soMuchAtOnceAndThenSoMuchASecond() {
        Budget budget = new Budget(3, 2, 0);
        assertThat(taken(budget, 0, 10)).isEqualTo(3);
        assertThat(taken(budget, 499, 10)).isZero();
        assertThat(taken(budget, 500, 10)).isEqualTo(1);
        assertThat(taken(budget, 1500, 10)).isEqualTo(2);
        assertThat(taken(budget, 1_000_000, 10)).isEqualTo(3);
    }

    private static int taken(Budget budget, long now, int tries) {
        int taken = 0;
        for (int i = 0; i < tries; i++) {
            taken += budget.take(now) ? 1 : 0;
        }
        return taken;
    }
}
