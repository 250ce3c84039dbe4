import type {
  BarChartProps,
  ChartAxis,
  ChartColor,
  ChartDataRow,
  LineChartProps,
} from '@hubspot/ui-extensions';
import type { ReactNode } from 'react';
import {
  Bar,
  BarChart as Bars,
  CartesianGrid,
  LabelList,
  Legend,
  Line,
  LineChart as Lines,
  Tooltip,
  XAxis,
  type XAxisProps,
  YAxis,
} from 'recharts';
import type { Drawn } from './drawn.ts';

const colours: Readonly<Record<ChartColor, string>> = {
  orange: '#ff8f59',
  aqua: '#51d3d9',
  purple: '#8d82d1',
  yellow: '#f5c78e',
  pink: '#ea90b1',
  blue: '#81c1fd',
  green: '#a2d28f',
  darkOrange: '#e04826',
  darkAqua: '#00a4bd',
  darkPurple: '#6a5acd',
  darkYellow: '#dbae60',
  darkPink: '#c55d86',
  darkBlue: '#4f8fd6',
  darkGreen: '#5fa34a',
};
const inOrder: readonly ChartColor[] = ['aqua', 'orange', 'purple', 'yellow', 'pink', 'blue', 'green'];

interface Series {
  readonly field: string;
  readonly label: string;
  readonly colour: string;
}

/** HubSpot groups rows by a field into series; the charting library wants one column a series. */
function seriesOf({ data, axes }: BarChartProps): {
  readonly rows: ChartDataRow[];
  readonly series: Series[];
} {
  const given = Array.isArray(data) ? data : data.data;
  const labels = Array.isArray(data) ? undefined : data.options?.propertyLabels;
  const group = axes.options?.groupFieldByColor;
  const colourOf = (name: string, place: number): string =>
    colours[axes.options?.colors?.[name] ?? inOrder[place % inOrder.length] ?? 'aqua'];
  if (group === undefined) {
    const { field, label } = axes.y;
    return { rows: given, series: [{ field, label: label ?? field, colour: colourOf(field, 0) }] };
  }
  const names = [...new Set(given.map((row) => String(row[group])))];
  const rows = new Map<string, ChartDataRow>();
  for (const row of given) {
    const at = String(row[axes.x.field]);
    rows.set(at, {
      ...rows.get(at),
      [axes.x.field]: at,
      [String(row[group])]: row[axes.y.field] ?? 0,
    });
  }
  return {
    rows: [...rows.values()],
    series: names.map((name, place) => ({
      field: name,
      label: labels?.[group]?.[name] ?? name,
      colour: colourOf(name, place),
    })),
  };
}

const monthAndYear = new Intl.DateTimeFormat('en', { month: 'short', year: 'numeric', timeZone: 'UTC' });

/** Where a value stands on its axis: days and numbers at their distances, all else side by side. */
function placeOn({ fieldType }: ChartAxis, value: number | string): number | string {
  if (fieldType === 'datetime') return new Date(value).getTime();
  return fieldType === 'linear' ? Number(value) : value;
}

/** How the charting library draws the horizontal axis. */
function scaleOf({ fieldType }: ChartAxis): Partial<XAxisProps> {
  if (fieldType === 'category') return {};
  const dates = fieldType === 'datetime' && { tickFormatter: (ms: number) => monthAndYear.format(ms) };
  return { type: 'number', domain: ['dataMin', 'dataMax'], ...dates };
}

const width = 640;
const height = 280;
const quiet = { fontSize: 12, fill: '#516f90' };
const nameOf = ({ label, field }: ChartAxis): string => label ?? field;

/** A chart with its rows as a table for those who cannot see it. */
function Figure(props: BarChartProps & { readonly children: ReactNode }): ReactNode {
  const { axes, options, data, testId, children } = props;
  const rows = Array.isArray(data) ? data : data.data;
  const title = options?.title ?? `${nameOf(axes.y)} by ${nameOf(axes.x)}`;
  return (
    <figure className="chart" aria-label={title} data-testid={testId}>
      {options?.title && <figcaption>{options.title}</figcaption>}
      <div aria-hidden="true">{children}</div>
      <div className="unseen">
        <table>
          <tbody>
            {rows.map((row, index) => (
              <tr key={index}>
                <th scope="row">{row[axes.x.field]}</th>
                <td>{row[axes.y.field]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}

interface PlotProps {
  readonly chart: BarChartProps;
  /** The charting library's chart of this kind. */
  readonly kind: typeof Bars | typeof Lines;
  readonly draw: (series: Series) => ReactNode;
}

/** What charts of every kind have in common: frame, axes, tooltip and legend around their series. */
function Plot({ chart, kind: Chart, draw }: PlotProps): ReactNode {
  const { axes, options } = chart;
  const { rows, series } = seriesOf(chart);
  return (
    <Figure {...chart}>
      <Chart
        responsive
        style={{ width: '100%', maxWidth: width, height }}
        data={rows.map((row) => ({ ...row, [axes.x.field]: placeOn(axes.x, row[axes.x.field] ?? '') }))}
        accessibilityLayer={false}
      >
        <CartesianGrid vertical={false} stroke="#eaf0f6" />
        <XAxis dataKey={axes.x.field} tick={quiet} tickLine={false} {...scaleOf(axes.x)} />
        <YAxis tick={quiet} tickLine={false} axisLine={false} width="auto" />
        {options?.showTooltips !== false && <Tooltip />}
        {options?.showLegend && <Legend />}
        {series.map(draw)}
      </Chart>
    </Figure>
  );
}

function BarChart(chart: BarChartProps): ReactNode {
  const stack = chart.axes.options?.stacking ? { stackId: 'one' } : {};
  const draw = ({ field, label, colour }: Series): ReactNode => (
    <Bar key={field} dataKey={field} name={label} fill={colour} isAnimationActive={false} {...stack}>
      {chart.options?.showDataLabels && <LabelList dataKey={field} position="top" {...quiet} />}
    </Bar>
  );
  return <Plot chart={chart} kind={Bars} draw={draw} />;
}

function LineChart(chart: LineChartProps): ReactNode {
  const draw = ({ field, label, colour }: Series): ReactNode => (
    <Line
      key={field}
      dataKey={field}
      name={label}
      stroke={colour}
      strokeWidth={2}
      isAnimationActive={false}
    />
  );
  return <Plot chart={chart} kind={Lines} draw={draw} />;
}

/** Bars and lines. */
export const charts: Readonly<Record<string, Drawn>> = { BarChart, LineChart };
