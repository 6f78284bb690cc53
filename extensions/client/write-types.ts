import ts from 'typescript';

// Run by the build: the types of the client, for those who use it in TypeScript. They know no other package.
const read = ts.getParsedCommandLineOfConfigFile('extensions/client/tsconfig.json', undefined, {
	...ts.sys,
	onUnRecoverableConfigFileDiagnostic: fail,
});
const program = ts.createProgram(read?.fileNames ?? [], read?.options ?? {});
const { diagnostics } = program.emit(undefined, (path, text) => ts.sys.writeFile(path, asBuilt(text)), undefined, true);
[...ts.getPreEmitDiagnostics(program), ...diagnostics].forEach(fail);

/** The files are called after what they become. */
function asBuilt(text: string): string {
	return text.replaceAll(/(from '\.\/[\w-]+)\.ts'/g, "$1.js'");
}

function fail({ messageText }: ts.Diagnostic): never {
	throw new Error(ts.flattenDiagnosticMessageText(messageText, '\n'));
}
