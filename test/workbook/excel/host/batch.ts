import { HostError, notSimulated } from './model/host-error';
import {
  ActionType,
  PathType,
  type Action,
  type Arguments,
  type ObjectPath,
  type Request,
} from './wire-format';

/** Runs the actions of one request on the facades; objects live as long as the request. */
export class Batch {
  private readonly objects = new Map<number, object | null>();
  private readonly instantiated: ReadonlySet<number>;

  constructor(
    private readonly root: object,
    private readonly request: Request,
  ) {
    this.instantiated = new Set(
      request.Actions.filter(({ ActionType: type }) => type === ActionType.instantiate).map(
        ({ ObjectPathId }) => ObjectPathId,
      ),
    );
  }

  run(action: Action): unknown {
    const target = this.object(action.ObjectPathId);
    // Whatever is asked of a null object is passed over.
    if (target === null) return null;
    switch (action.ActionType) {
      case ActionType.instantiate:
        // Strict: Excel may tell more, but only what was added needs its identity to be found again.
        return this.request.ObjectPaths[action.ObjectPathId]?.Name === 'Add' ? identity(target) : {};
      case ActionType.query:
        return project(target, action.QueryInfo?.Select ?? []);
      case ActionType.call:
        return call(target, action.Name, this.arguments(action.ArgumentInfo)) ?? null;
      case ActionType.set:
        assign(target, action.Name, action.ArgumentInfo?.Arguments?.[0]);
        return null;
      default:
        throw notSimulated(`An action of type ${action.ActionType}`);
    }
  }

  private object(id: number): object | null {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[id];
    if (!path) throw new HostError('InvalidObjectPath', `No path ${id}.`);
    const found = this.resolve(path);
    this.objects.set(id, found);
    return found;
  }

  private resolve(path: ObjectPath): object | null {
    if (path.ObjectPathType === PathType.root) return this.root;
    const parent = this.object(path.ParentObjectPathId ?? 0);
    // What hangs on a null object is a null object.
    if (parent === null) return null;
    const values = this.arguments(path.ArgumentInfo);
    switch (path.ObjectPathType) {
      case PathType.method:
        // The path of a method that adds would add once more in a later request.
        if (path.Name === 'Add' && !this.instantiated.has(path.Id)) {
          throw new HostError('InvalidObjectPath', 'An object that was added is used without an identity.');
        }
        return asObject(call(parent, path.Name, values), path.Name);
      case PathType.property:
        return asObject(member(parent, path.Name), path.Name);
      case PathType.indexer:
        return asObject(call(parent, 'item', values), 'item');
      default:
        throw notSimulated(`An object path of type ${path.ObjectPathType}`);
    }
  }

  private arguments(info: Arguments | undefined): unknown[] {
    return (info?.Arguments ?? []).map((value, at) => {
      const reference = info?.ReferencedObjectPathIds?.[at];
      return reference ? this.object(reference) : value;
    });
  }
}

/** What the client keeps to find an object again. */
function identity(target: object): object {
  return Object.fromEntries(
    ['Id', '_Id'].filter((key) => key in target).map((key) => [key, Reflect.get(target, key)]),
  );
}

/** The properties asked for, such as `name` or `worksheet/id`, under their names on the wire. */
function project(target: object, select: readonly string[]): object {
  if (select.length === 0) throw notSimulated('Loading without names');
  if ('Items' in target) {
    return { _Items: items(target).map((item) => ({ ...identity(item), ...pick(item, select) })) };
  }
  return pick(target, select);
}

function pick(target: object, select: readonly string[]): Record<string, unknown> {
  const picked: Record<string, unknown> = {};
  for (const path of select) {
    const [first = '', ...rest] = path.split('/');
    const name = pascal(first);
    const value = member(target, name);
    if (rest.length === 0) picked[name] = value;
    else {
      const inner = asObject(value, name);
      picked[name] = inner && { ...asRecord(picked[name]), ...pick(inner, [rest.join('/')]) };
    }
  }
  return picked;
}

function items(target: object): object[] {
  const list: unknown = Reflect.get(target, 'Items');
  return Array.isArray(list) ? list.filter((item): item is object => typeof item === 'object') : [];
}

const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
const asRecord = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {});

/** Members of every object are none of Excel's. */
const isKnown = (target: object, name: string): boolean => name in target && !(name in Object.prototype);

function member(target: object, name: string): unknown {
  if (!isKnown(target, name)) throw notSimulated(`${target.constructor.name}.${name}`);
  return Reflect.get(target, name);
}

function assign(target: object, name: string, value: unknown): void {
  if (!isKnown(target, name)) throw notSimulated(`Setting ${target.constructor.name}.${name}`);
  if (!Reflect.set(target, name, value)) throw new HostError('InvalidArgument', `${name} is read-only.`);
}

function call(target: object, name: string, values: readonly unknown[]): unknown {
  const method = member(target, name);
  if (typeof method !== 'function') throw notSimulated(`${target.constructor.name}.${name}()`);
  return Reflect.apply(method, target, values);
}

function asObject(value: unknown, name: string): object | null {
  if (typeof value === 'object') return value;
  throw notSimulated(`${name} as an object`);
}
