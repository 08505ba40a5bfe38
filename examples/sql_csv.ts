// SQL over a CSV file: npx tsflink run examples/sql_csv.ts
import { fileURLToPath } from "node:url";
import { EnvironmentSettings, TableEnvironment } from "tsflink";

const orders = fileURLToPath(new URL("data/orders.csv", import.meta.url));

const t_env = TableEnvironment.create(EnvironmentSettings.in_batch_mode());
await t_env.execute_sql(`
  CREATE TABLE orders (
    id BIGINT,
    day_of_order DATE,
    city STRING,
    amount DECIMAL(10, 2)
  ) WITH (
    'connector' = 'filesystem',
    'path' = '${orders}',
    'format' = 'csv'
  )`);

const result = await t_env.execute_sql(`
  SELECT city, COUNT(*) AS orders, SUM(amount) AS revenue
  FROM orders
  GROUP BY city
  ORDER BY revenue DESC`);
await result.print();
