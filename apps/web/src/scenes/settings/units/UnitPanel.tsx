import { Link } from "@tanstack/react-router";
import { ArrowDown, ArrowUp, FolderInput, Pencil, Plus } from "lucide-react";
import { useState } from "react";
import { useCall } from "../../../api/use-call.ts";
import { useWords } from "../../../language/use-words.ts";
import { Button } from "../../../ui/Button.tsx";
import { DescriptionList } from "../../../ui/DescriptionList.tsx";
import { Drawer } from "../../../ui/Drawer.tsx";
import { Tag } from "../../../ui/Tag.tsx";
import { printNames } from "../names.ts";
import { shownMoment } from "../shown-moment.ts";
import { stepOrder } from "./drop-place.ts";
import { MoveDialog } from "./MoveDialog.tsx";
import { RetireDialog } from "./RetireDialog.tsx";
import { UnitDialog } from "./UnitDialog.tsx";
import { type Unit, wayTo } from "./unit-rows.ts";
import type { useUnitCommands } from "./use-unit-commands.ts";
import { words } from "./words.ts";

type Asking = "add" | "change" | "move" | "retire" | null;

/** One unit beside the tree: what it is, where it stood, and what can be done with it. */
export function UnitPanel({
  unit,
  units,
  commands,
  onChoose,
  onClose,
}: {
  readonly unit: Unit;
  readonly units: readonly Unit[];
  readonly commands: ReturnType<typeof useUnitCommands>;
  readonly onChoose: (unitId: string) => void;
  readonly onClose: () => void;
}) {
  const say = useWords(words);
  const [asking, setAsking] = useState<Asking>(null);
  const close = (): void => setAsking(null);
  const retired = unit.retiredAt !== null;
  const nameOf = (id: string | null): string =>
    units.find((each) => each.id === id)?.name ?? say.gone;
  const way = wayTo(units, unit.id).map(({ name }) => name);
  const up = stepOrder(units, unit.id, -1);
  const down = stepOrder(units, unit.id, 1);
  return (
    <Drawer
      title={unit.name}
      width={480}
      head={retired ? <Tag>{say.retired}</Tag> : <Tag tone="primary">{say.kinds[unit.kind]}</Tag>}
      onClose={onClose}
    >
      {unit.mayChange ? (
        <div className="settings-actions">
          {retired ? (
            <Button kind="primary" onPress={() => commands.restore(unit)}>
              {say.restore}
            </Button>
          ) : (
            <>
              <Button icon={<Plus size={14} aria-hidden />} onPress={() => setAsking("add")}>
                {say.add}
              </Button>
              <Button icon={<Pencil size={14} aria-hidden />} onPress={() => setAsking("change")}>
                {say.change}
              </Button>
              {unit.parentId === null ? null : (
                <>
                  <Button
                    icon={<FolderInput size={14} aria-hidden />}
                    onPress={() => setAsking("move")}
                  >
                    {say.move}
                  </Button>
                  <Button
                    label={say.up}
                    icon={<ArrowUp size={14} aria-hidden />}
                    disabled={up === null || commands.order.pending}
                    onPress={() => up !== null && commands.order.to(up)}
                  />
                  <Button
                    label={say.down}
                    icon={<ArrowDown size={14} aria-hidden />}
                    disabled={down === null || commands.order.pending}
                    onPress={() => down !== null && commands.order.to(down)}
                  />
                  <Button kind="danger" onPress={() => setAsking("retire")}>
                    {say.retire}
                  </Button>
                </>
              )}
            </>
          )}
        </div>
      ) : (
        <p className="settings-note">{say.readOnly}</p>
      )}
      <DescriptionList
        items={[
          {
            key: "path",
            name: say.path,
            value: way.length === 0 ? say.none : way.join(" / "),
            wide: true,
          },
          { key: "kind", name: say.kind, value: say.kinds[unit.kind] },
          { key: "short", name: say.shortName, value: unit.shortName ?? "—" },
          {
            key: "aliases",
            name: say.aliases,
            wide: true,
            value:
              unit.aliases.length === 0 ? "—" : printNames(unit.aliases.map(({ alias }) => alias)),
          },
          {
            key: "reviews",
            name: say.columns.people,
            value:
              unit.people === null ? (
                say.noReach
              ) : (
                <Link className="link" to="/settings/people" search={{ below: unit.id }}>
                  {say.seePeople(unit.people)}
                </Link>
              ),
          },
          { key: "children", name: say.children, value: String(unit.children) },
          {
            key: "steps",
            name: say.reviewSteps,
            value: say.reviews[String(unit.reviewSteps) as "0" | "1" | "2"],
            wide: true,
          },
          ...(unit.successors.length === 0
            ? []
            : [
                {
                  key: "successors",
                  name: say.successorsAre,
                  value: printNames(unit.successors.map(nameOf)),
                  wide: true,
                },
              ]),
        ]}
      />
      <Moves unitId={unit.id} nameOf={nameOf} />
      {asking === "add" || asking === "change" ? (
        <UnitDialog
          unit={asking === "change" ? unit : null}
          parent={unit}
          onDone={({ id }) => {
            close();
            onChoose(id);
          }}
          onClose={close}
        />
      ) : null}
      {asking === "move" ? (
        <MoveDialog unit={unit} units={units} commands={commands} onClose={close} />
      ) : null}
      {asking === "retire" ? <RetireDialog unit={unit} units={units} onClose={close} /> : null}
    </Drawer>
  );
}

/** Where a unit stood before; nothing where it has always stood here. */
function Moves({
  unitId,
  nameOf,
}: {
  readonly unitId: string;
  readonly nameOf: (id: string | null) => string;
}) {
  const say = useWords(words);
  const { data } = useCall("GET /api/units/:unitId", { params: { unitId } });
  if (data === undefined || data.id !== unitId || data.moves.length === 0) return null;
  return (
    <section className="settings-section">
      <h3>{say.moves}</h3>
      <ul className="settings-lines">
        {data.moves.map(({ movedAt, fromParentId, toParentId }) => (
          <li key={movedAt}>
            <span className="number">{shownMoment(movedAt)}</span>
            <span>{say.movedFromTo(nameOf(fromParentId), nameOf(toParentId))}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
