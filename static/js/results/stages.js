// Maturity, drawn: per area how many see it on which stage, now and the time before; signs by their stage.

const counts = (area = {}) => area.histogram ?? {};
const sum = (histogram) => Object.values(histogram).reduce((all, n) => all + n, 0);

/** The stages of a ballot, lowest first: [{n, title}]. */
export const stagesOf = ({ params = {}, model }) =>
  (params.stages ?? [1, 2, 3, 4]).map((n) => ({ n, title: model?.stages.find((stage) => stage.n === n)?.title ?? "" }));

/** The round of the same ballot before the last one, by area; null after the first. */
function earlier({ result }) {
  const rounds = result.rounds ?? [];
  return rounds.length > 1 ? rounds.at(-2).areas : null;
}

/** The groups that a result is split by: [{name, areas}]. */
const groups = ({ result }) => Object.entries(result.splits ?? {}).map(([name, part]) => ({ name, areas: part.areas ?? {} }));

/**
 * [{id, label, median, iqr, was, iqrWas, unsure, outliers, columns: [{n, count, before, share, shareBefore, isMedian, isApart}], groups}],
 * the area that people see most differently first.
 */
export function areas(ballot) {
  const { result, options, apart = [] } = ballot;
  const before = earlier(ballot);
  const order = apart.map(({ area }) => area);
  const papers = (result.turnout?.papers ?? 0) - (result.turnout?.abstained ?? 0);
  return options
    .filter(({ id }) => result.areas?.[id])
    .sort((one, other) => order.indexOf(one.id) - order.indexOf(other.id))
    .map(({ id, label }) => {
      const now = result.areas[id];
      const outliers = apart.find(({ area }) => area === id)?.outliers ?? [];
      return {
        id,
        label,
        median: now.median,
        iqr: now.iqr,
        was: before?.[id]?.median ?? null,
        iqrWas: before?.[id]?.iqr ?? null,
        unsure: Math.max(0, papers - sum(counts(now))),
        outliers,
        columns: columns(ballot, now, before?.[id], outliers),
        groups: groups(ballot).map(({ name, areas: seen }) => ({ name, median: seen[id]?.median ?? null })),
      };
    });
}

function columns(ballot, now, before, outliers) {
  const most = Math.max(1, ...Object.values(counts(now)), ...Object.values(counts(before)));
  return stagesOf(ballot).map(({ n, title }) => {
    const [count, was] = [counts(now)[n] ?? 0, counts(before)[n] ?? 0];
    return { n, title, count, before: was, share: count / most, shareBefore: was / most, isMedian: now.median === n, isApart: outliers.includes(n) };
  });
}

/** Signs under the stage they belong to: [{n, title, signs: [option]}]; without a model all in one. */
export function byStage({ options, model }) {
  const listed = options.filter(({ stage }) => stage);
  if (!model || !listed.length) return [{ n: 0, title: "", signs: options }];
  return model.stages.map(({ n, title }) => ({ n, title, signs: options.filter(({ stage }) => stage === n) }));
}

/** The same after the count: each sign with how many saw it, each stage with whether it holds. */
export function signs(ballot) {
  const { result, params = {} } = ballot;
  const judges = result.judges || 0;
  const enough = (params.share ?? 0.6) * judges;
  return byStage(ballot).map((stage) => ({
    ...stage,
    reached: stage.n > 0 && stage.n <= (result.stage ?? 0),
    signs: stage.signs.map((sign) => {
      const seen = result.seen?.[sign.id] ?? 0;
      return { ...sign, seen, judges, share: judges ? seen / judges : 0, enough: seen >= enough && judges > 0 };
    }),
  }));
}
