/**
 * Gives the script of a worker as text, with all that it imports in one piece: a page opened from a folder may load no
 * file into a worker, and a page whose policy forbids every connection may fetch none.
 */
const FILE = 'inline-worker.js';

module.exports = () => undefined;

module.exports.pitch = function pitch() {
  const done = this.async();
  const { webpack } = this._compiler;
  const child = this._compilation.createChildCompiler('inline-worker', { filename: FILE, publicPath: '' }, [
    new webpack.webworker.WebWorkerTemplatePlugin(),
    new webpack.EntryPlugin(this.context, this.resourcePath, { name: 'worker' }),
  ]);
  child.runAsChild((error, _entries, compilation) => {
    const fault = error ?? compilation?.errors[0];
    if (fault) return done(fault);
    for (const file of compilation.fileDependencies) this.addDependency(file);
    const source = compilation.assets[FILE].source().toString();
    this._compilation.deleteAsset(FILE);
    return done(null, `export default ${JSON.stringify(source)};`);
  });
};
