/** name | description | extensions | compression: the archive types that every hub knows. */
export const archiveTypes = `
jar|Jar file|jar war rar ear sar jdocbook jdocbook-style|zip
zip|Zip file|zip|zip
pom|Maven Project Object Management file|pom|
tar|Tar file|tar tar.gz tar.bz2 tar.xz tgz|tar
xml|XML file|xml|
xmlcompressed|Compressed XML file|xml.gz xml.bz2 xml.xz|
xsd|XML Schema Definition|xsd|
spec|RPM spec file|spec|
exe|Windows executable|exe|
dll|Windows dynamic link library|dll|
lib|Windows import library|lib|
sys|Windows device driver|sys|
inf|Windows driver information file|inf|
cat|Windows catalog file|cat|
msi|Windows Installer package|msi|
pdb|Windows debug information|pdb|
oem|Windows driver oem file|oem|
iso|CD/DVD Image|iso|
raw|Raw disk image|raw|
qcow|QCOW image|qcow|
qcow2|QCOW2 image|qcow2|
vmdk|vSphere image|vmdk|
ova|Open Virtualization Archive|ova|
ks|Kickstart|ks|
cfg|Configuration file|cfg|
vdi|VirtualBox Virtual Disk Image|vdi|
aar|Binary distribution of an Android Library project|aar|
apklib|Source distribution of an Android Library project|apklib|
cab|Windows cabinet file|cab|
dylib|OS X dynamic library|dylib|
gem|Ruby gem|gem|
ini|INI config file|ini|
js|Javascript file|js|
ldif|LDAP Data Interchange Format file|ldif|
manifest|Runtime environment for .NET applications|manifest|
msm|Windows merge module|msm|
properties|Properties file|properties|
sig|Signature file|sig signature|
so|Shared library|so|
txt|Text file|txt|
vhd|Hyper-V image|vhd|
vhdx|Hyper-V Virtual Hard Disk v2 image|vhdx|
wsf|Windows script file|wsf|
box|Vagrant Box Image|box|
raw-xz|xz compressed raw disk image|raw.xz|
json|JSON data|json|
key|Key file|key|
dot|DOT graph description|dot gv|
groovy|Groovy script file|groovy gvy|
batch|Batch file|bat|
shell|Shell script|sh|
rc|Resource file|rc|
wsdl|Web Services Description Language|wsdl|
obr|OSGi Bundle Repository|obr|
liveimg-squashfs|liveimg compatible squashfs image|liveimg.squashfs|
tlb|OLE type library file|tlb|
jnilib|Java Native Interface library|jnilib|
yaml|YAML Ain't Markup Language|yaml yml|
xjb|JAXB(Java Architecture for XML Binding) Binding Customization File|xjb|
raw-gz|GZIP compressed raw disk image|raw.gz|
qcow2-compressed|Compressed QCOW2 image|qcow2.gz qcow2.xz|
iso-compressed|Compressed iso image|iso.gz iso.xz|
vhd-compressed|Compressed VHD image|vhd.gz vhd.xz|
vhdx-compressed|Compressed VHDx image|vhdx.gz vhdx.xz|
vmdk-compressed|Compressed VMDK image|vmdk.gz vmdk.xz|
kernel-image|Kernel BZ2 Image|vmlinuz vmlinuz.gz vmlinuz.xz|
initramfs|Compressed Initramfs Image|img|
checksum|Checksum file|sha256|
changes|Kiwi changes file|changes.xz changes|
packages|Kiwi packages listing|packages|
verified|Kiwi verified package list|verified|
erofs|erofs image|erofs|
erofs-compressed|Compressed erofs image|erofs.gz erofs.xz|
squashfs|SquashFS image|squashfs|
squashfs-compressed|Compressed SquashFS image|squashfs.gz squashfs.xz|
wsl|Compressed tarball for Windows Subsystem for Linux|wsl|
`
  .trim()
  .split('\n')
  .map((line, index) => {
    const [name = '', description = '', extensions = '', compression = ''] = line.split('|')
    const compression_type = compression === '' ? null : compression
    return { id: index + 1, name, description, extensions, compression_type }
  })
